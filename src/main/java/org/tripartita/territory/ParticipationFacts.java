package org.tripartita.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published statistics of participation; read only, new ones come with a migration. */
@Repository
public class ParticipationFacts {

	private final JdbcClient jdbc;

	ParticipationFacts(final JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest fact of each entity that has one, ordered by territory code. */
	public List<ParticipationFact> latest() {
		return jdbc.sql("""
				select distinct on (territory_code) *
				from participation_fact
				order by territory_code, as_of_month desc""").query((row, number) -> fact(row)).list();
	}

	private static ParticipationFact fact(final ResultSet row) throws SQLException {
		return new ParticipationFact(row.getString("territory_code"),
				YearMonth.from(row.getObject("as_of_month", LocalDate.class)), row.getBoolean("participates"),
				row.getInt("plans"), standing(row.getString("first_plan_standing")),
				standing(row.getString("second_plan_standing")), row.getString("source"),
				row.getObject("listed_year", Integer.class), row.getString("listed_year_source"),
				row.getString("note"), row.getString("note_source"));
	}

	private static @Nullable PlanStanding standing(final @Nullable String name) {
		return name == null ? null : PlanStanding.valueOf(name);
	}

}
