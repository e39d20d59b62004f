package org.tripartita.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.FacilitatorReport.Cause;
import org.tripartita.opencall.FacilitatorReport.Way;

/** The changes of facilitators as they are kept; what a sector said is added, never changed. */
@Repository
class FacilitatorReports {

	private final JdbcClient database;

	private final Clock clock;

	FacilitatorReports(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	FacilitatorReport get(UUID id) {
		return database.sql("select * from facilitator_report where id = ?")
			.param(id)
			.query((row, number) -> new FacilitatorReport(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class),
					row.getObject("facilitation_id", UUID.class), Cause.valueOf(row.getString("cause")), row.getString("reported_by"),
					row.getString("reason"), row.getObject("happened_on", LocalDate.class)))
			.single();
	}

	/** Whether a change is under way in an exercise. */
	boolean underWay(UUID exerciseId) {
		return database.sql("select exists (select 1 from facilitator_report where exercise_id = ? and state = 'OPEN')")
			.param(exerciseId)
			.query(Boolean.class)
			.single();
	}

	/** False where another change was reported at the same moment. */
	boolean add(FacilitatorReport report, String by) {
		return database.sql("""
				insert into facilitator_report (id, exercise_id, facilitation_id, cause, reported_by, reason, happened_on, state,
					recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?) on conflict do nothing
				""")
			.params(report.id(), report.exerciseId(), report.facilitationId(), report.cause().name(), report.by(), report.reason(),
					report.happenedOn(), by, now())
			.update() == 1;
	}

	/** Closes what is under way in an exercise; false where nothing is. */
	boolean close(UUID exerciseId, String state) {
		return database.sql("update facilitator_report set state = ? where exercise_id = ? and state = 'OPEN'").params(state, exerciseId).update() == 1;
	}

	/** @param heard whether the sector heard the facilitator before */
	void confidence(UUID report, Opinion opinion, boolean heard, String by) {
		database.sql("""
				insert into facilitator_confidence (report_id, sector, keeps, reason, heard, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(report, opinion.sector().name(), opinion.accepted(), opinion.reason(), heard, opinion.actedOn(), by, now())
			.update();
	}

	/** What each sector said of its confidence. */
	List<Opinion> confidence(UUID report) {
		return database.sql("select sector, keeps as agrees, reason, acted_on from facilitator_confidence where report_id = ? order by sector_order(sector)")
			.param(report)
			.query(FacilitatorReports::opinion)
			.list();
	}

	/**
	 * How the exercise should go on, as it was last proposed.
	 *
	 * @param number 1 for the first proposal of a change
	 */
	record Proposal(int number, Way way, String reason) {
	}

	void propose(UUID report, Way way, String reason, String by) {
		database.sql("""
				insert into facilitation_proposal (report_id, number, way, reason, recorded_by, recorded_at)
				select ?, coalesce(max(number), 0) + 1, ?, ?, ?, cast(? as timestamptz) from facilitation_proposal where report_id = ?
				""").params(report, way.name(), reason, by, now(), report).update();
	}

	Optional<Proposal> proposal(UUID report) {
		return database.sql("select number, way, reason from facilitation_proposal where report_id = ? order by number desc limit 1")
			.param(report)
			.query((row, number) -> new Proposal(row.getInt("number"), Way.valueOf(row.getString("way")), row.getString("reason")))
			.optional();
	}

	void agreement(UUID report, int number, Opinion opinion, String by) {
		database.sql("""
				insert into facilitation_agreement (report_id, number, sector, agrees, reason, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(report, number, opinion.sector().name(), opinion.accepted(), opinion.reason(), opinion.actedOn(), by, now())
			.update();
	}

	/** What each sector said of a proposal. */
	List<Opinion> agreement(UUID report, int number) {
		return database.sql("select sector, agrees, reason, acted_on from facilitation_agreement where report_id = ? and number = ? order by sector_order(sector)")
			.params(report, number)
			.query(FacilitatorReports::opinion)
			.list();
	}

	private static Opinion opinion(ResultSet row, int number) throws SQLException {
		return new Opinion(Sector.valueOf(row.getString("sector")), row.getBoolean("agrees"),
				row.getString("reason"), row.getObject("acted_on", LocalDate.class));
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

}
