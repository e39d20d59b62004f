package org.tripartita.actionplan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every report on a milestone and every evidence of it: added once, never changed. */
@Repository
class MilestoneHistory {

	private final JdbcClient database;

	private final Clock clock;

	MilestoneHistory(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(UUID milestoneId, MilestoneReport report, MilestoneStatus status, String recordedBy) {
		database.sql("""
				insert into milestone_report (milestone_id, status, progress_text, final_text, delay_reason, next_steps,
					reported_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(milestoneId, status.name(), report.progressText(), report.finalText(), report.delayReason(),
					report.nextSteps(), report.reportedOn(), recordedBy, Timestamp.from(clock.instant()))
			.update();
	}

	void addEvidence(UUID milestoneId, String title, boolean file, UUID documentId, String recordedBy) {
		database.sql("""
				insert into milestone_evidence (id, milestone_id, title, kind, document_id, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), milestoneId, title, file ? "FILE" : "URL", documentId, recordedBy,
					Timestamp.from(clock.instant()))
			.update();
	}

	int evidenceOf(UUID milestoneId) {
		return database.sql("select count(*) from milestone_evidence where milestone_id = ?")
			.param(milestoneId)
			.query(Integer.class)
			.single();
	}

}
