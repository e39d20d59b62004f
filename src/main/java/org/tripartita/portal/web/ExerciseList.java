package org.tripartita.portal.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseState;

/** The exercises of the country for a list, and what is open to anybody now: one query each. */
@Repository
class ExerciseList {

	private static final String LINES = """
			select e.code, e.name, e.model, e.territory_code, e.cycle_number, e.state, e.opened_on, e.concluded_on,
				t.short_name, case when t.level in ('MUNICIPAL', 'BRANCH') then t.parent_code else t.code end as entity,
				step.number, step.name as step_name, counts.steps, stall.level as stall, news.last_entry
			from exercise e
			join territory t on t.code = e.territory_code
			left join lateral (select number, name from exercise_step
				where exercise_id = e.id and open_rooms > 0 and number <> 12 order by number desc limit 1) step on true
			left join stall on stall.exercise_id = e.id and stall.resolved_at is null
			cross join lateral (select count(*) as steps from exercise_step where exercise_id = e.id) counts
			cross join lateral (select max(happened_on) as last_entry from exercise_log where exercise_id = e.id) news
			""";

	private final JdbcClient database;

	private final Clock clock;

	private final ZoneId zone;

	ExerciseList(JdbcClient database, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.database = database;
		this.clock = clock;
		this.zone = zone;
	}

	/** A consultation that receives answers now. */
	record OpenConsultation(UUID id, String title, String exercise, String territory, LocalDate lastDay) {
	}

	/** All exercises, by territory; in a territory the latest first. */
	List<ExerciseLine> all() {
		return database.sql(LINES + "order by t.short_name, e.opened_on desc, e.code").query(ExerciseList::line).list();
	}

	/** The exercises of an entity, of its municipalities and of its branches, the latest first. */
	List<ExerciseLine> of(String entity) {
		return database.sql(LINES + "where t.code = ? or (t.level in ('MUNICIPAL', 'BRANCH') and t.parent_code = ?) order by e.opened_on desc, e.code")
			.params(entity, entity)
			.query(ExerciseList::line)
			.list();
	}

	/** The consultations that anybody can answer now, the first to close first. */
	List<OpenConsultation> openConsultations() {
		return database.sql("""
				select c.id, c.title, e.code, t.short_name, c.closes_at
				from consultation c join exercise e on e.id = c.exercise_id join territory t on t.code = e.territory_code
				where c.published_on is not null and not c.retrospective and c.opens_at <= :now and c.closes_at > :now
				order by c.closes_at, c.id
				""")
			.param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
			.query((row, number) -> new OpenConsultation(row.getObject("id", UUID.class), row.getString("title"),
					row.getString("code"), row.getString("short_name"), LocalDate.ofInstant(row.getTimestamp("closes_at").toInstant().minusNanos(1), zone)))
			.list();
	}

	private static ExerciseLine line(ResultSet row, int number) throws SQLException {
		return new ExerciseLine(row.getString("code"), row.getString("name"), ExerciseModel.valueOf(row.getString("model")),
				row.getString("entity"), row.getString("territory_code"), row.getString("short_name"),
				row.getInt("cycle_number"), ExerciseState.valueOf(row.getString("state")),
				row.getObject("opened_on", LocalDate.class), row.getObject("concluded_on", LocalDate.class),
				row.getObject("number", Integer.class), row.getString("step_name"), row.getInt("steps"),
				row.getString("stall"), row.getObject("last_entry", LocalDate.class));
	}

}
