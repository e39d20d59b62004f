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
import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.identity.Sector;

/** What the sectors said of each draft: added once, never changed; three may answer at the same moment. */
@Repository
class PlanEndorsements {

	private final JdbcClient database;

	private final Clock clock;

	PlanEndorsements(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(ActionPlan plan, PlanEndorsement act, String recordedBy) {
		database.sql("""
				insert into plan_endorsement (plan_id, round, sector, stand, note, position, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(plan.id(), plan.round(), act.sector().name(), act.stand().name(), act.note(), act.position(),
					act.actedOn(), recordedBy, Timestamp.from(clock.instant()))
			.update();
	}

	/** What was said of the latest draft. */
	List<PlanEndorsement> of(ActionPlan plan) {
		return database.sql("select * from plan_endorsement where plan_id = ? and round = ? order by acted_on, sector_order(sector)")
			.params(plan.id(), plan.round())
			.query(PlanEndorsements::row)
			.list();
	}

	static PlanEndorsement row(ResultSet row, int number) throws SQLException {
		return new PlanEndorsement(Sector.valueOf(row.getString("sector")), Stand.valueOf(row.getString("stand")),
				row.getString("note"), row.getString("position"), row.getObject("acted_on", LocalDate.class));
	}

}
