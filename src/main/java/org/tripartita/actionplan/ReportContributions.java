package org.tripartita.actionplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tripartita.actionplan.ReportEntry.Completion;
import org.tripartita.actionplan.ReportEntry.Disposition;
import org.tripartita.actionplan.ReportReview.Verdict;
import org.tripartita.identity.Sector;

/** What agencies and reviewers said in each round of a report: added once, never changed. */
@Repository
class ReportContributions {

	private final JdbcClient database;

	private final Clock clock;

	ReportContributions(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(ProgressReport report, ReportEntry entry, String recordedBy) {
		database.sql("""
				insert into report_entry (report_id, round, commitment_id, completion, narrative, problems, next_steps,
					disposition, disposition_reason, sustainability, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(report.id(), report.round(), entry.commitmentId(), entry.completion().name(), entry.narrative(),
					entry.problems(), entry.nextSteps(), entry.disposition() == null ? null : entry.disposition().name(),
					entry.dispositionReason(), entry.sustainability(), entry.actedOn(), recordedBy,
					Timestamp.from(clock.instant()))
			.update();
	}

	void add(ProgressReport report, ReportReview review, String recordedBy) {
		database.sql("""
				insert into report_review (report_id, round, sector, verdict, comment, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(report.id(), report.round(), review.sector().name(), review.verdict().name(), review.comment(),
					review.actedOn(), recordedBy, Timestamp.from(clock.instant()))
			.update();
	}

	/** The entries of a round, in the order of the plan. */
	List<ReportEntry> entries(ProgressReport report, int round) {
		return database.sql("""
				select e.* from report_entry e join commitment c on c.id = e.commitment_id
				where e.report_id = ? and e.round = ? order by c.number
				""").params(report.id(), round).query(ReportContributions::entry).list();
	}

	List<ReportReview> reviews(ProgressReport report, int round) {
		return database.sql("select * from report_review where report_id = ? and round = ? order by sector_order(sector)")
			.params(report.id(), round)
			.query(ReportContributions::review)
			.list();
	}

	static ReportEntry entry(ResultSet row, int number) throws SQLException {
		var disposition = row.getString("disposition");
		return new ReportEntry(row.getObject("commitment_id", UUID.class), Completion.valueOf(row.getString("completion")),
				row.getString("narrative"), row.getString("problems"), row.getString("next_steps"),
				disposition == null ? null : Disposition.valueOf(disposition), row.getString("disposition_reason"),
				row.getString("sustainability"), row.getObject("acted_on", LocalDate.class));
	}

	static ReportReview review(ResultSet row, int number) throws SQLException {
		return new ReportReview(Sector.valueOf(row.getString("sector")), Verdict.valueOf(row.getString("verdict")),
				row.getString("comment"), row.getObject("acted_on", LocalDate.class));
	}

}
