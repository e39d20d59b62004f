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

	/** Whether a milestone has this very evidence already: the same title and the same content. Who asks at the same time waits. */
	boolean hasEvidence(UUID milestoneId, String title, UUID documentId) {
		database.sql("select id from milestone where id = ? for update").param(milestoneId).query(UUID.class).single();
		return database.sql("""
				select exists (select 1 from milestone_evidence e join document d on d.id = e.document_id
					join document sent on sent.sha256 = d.sha256 and sent.id = ? where e.milestone_id = ? and e.title = ?)
				""")
			.params(documentId, milestoneId, title)
			.query(Boolean.class)
			.single();
	}

	int evidenceOf(UUID milestoneId) {
		return database.sql("select count(*) from milestone_evidence where milestone_id = ?")
			.param(milestoneId)
			.query(Integer.class)
			.single();
	}

}
