package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read of reports: one query for each list. */
@Repository
@Transactional(readOnly = true)
public class Reports {

	private final JdbcClient database;

	Reports(JdbcClient database) {
		this.database = database;
	}

	/** The reports of an exercise's plan, the published, the awaited and the missing ones, by due day. */
	public List<PublicReport> ofExercise(UUID exerciseId) {
		return database.sql("select * from progress_report where exercise_id = ? order by due_on")
			.param(exerciseId)
			.query((row, number) -> new PublicReport(row.getObject("id", UUID.class),
					ReportKind.valueOf(row.getString("kind")), row.getObject("due_on", LocalDate.class),
					row.getObject("missed_on", LocalDate.class), row.getObject("published_on", LocalDate.class),
					row.getObject("document_id", UUID.class)))
			.list();
	}

	/** What the published reports of an exercise say of each commitment. */
	public List<PublicReport.Entry> entriesOf(UUID exerciseId) {
		return database.sql("""
				select e.* from report_entry e join progress_report r on r.id = e.report_id and r.round = e.round
				join commitment c on c.id = e.commitment_id
				where r.exercise_id = ? and r.state = 'PUBLISHED' order by r.due_on, c.number
				""")
			.param(exerciseId)
			.query((row, number) -> new PublicReport.Entry(row.getObject("report_id", UUID.class),
					ReportContributions.entry(row, number)))
			.list();
	}

	/** What the sectors said of the published reports of an exercise, and before of what was sent back. */
	public List<PublicReport.Review> reviewsOf(UUID exerciseId) {
		return database.sql("""
				select v.*, case when v.round < r.round then v.round else 0 end as earlier_round
				from report_review v join progress_report r on r.id = v.report_id
				where r.exercise_id = ? and r.state = 'PUBLISHED' order by r.due_on, v.round, sector_order(v.sector)
				""")
			.param(exerciseId)
			.query((row, number) -> new PublicReport.Review(row.getObject("report_id", UUID.class), row.getInt("earlier_round"),
					ReportContributions.review(row, number)))
			.list();
	}

}
