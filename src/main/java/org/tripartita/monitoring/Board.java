package org.tripartita.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Texts;

/** All exercises of some territories on one page, in one query over what exercise, workflow and this module keep. */
@Repository
public class Board {

	private static final String QUERY = """
			select e.id, e.code, e.name, t.short_name, e.state, step.number, step.name as step_name,
				task.task_id, task.name as task_name, task.role_groups, task.due_at, counts.waiting, counts.overdue,
				remedy.task_id as remedy_id, remedy.name as remedy_name,
				coalesce(s.level, case when counts.overdue > 0 then 'OVERDUE' else 'ON_TIME' end) as health, s.message,
				incident.proc_inst_id_, incident.tenant_id_
			from exercise e
			join territory t on t.code = e.territory_code
			left join stall s on s.exercise_id = e.id and s.resolved_at is null
			left join act_ru_incident incident on incident.id_ = s.incident_id
			left join lateral (select task_id, name, role_groups, due_at, step from pending_task
				where exercise_id = e.id order by due_at, opened_at limit 1) task on true
			left join lateral (select number, name from exercise_step
				where exercise_id = e.id and (number = task.step or task.step is null and open_rooms > 0 and number <> 12)
				order by number desc limit 1) step on true
			left join lateral (select task_id, name from pending_task
				where secretariat_id = s.secretariat_id and exercise_id is null
				order by due_at, opened_at limit 1) remedy on true
			cross join lateral (select count(*) as waiting, count(*) filter (where due_at < :now) as overdue
				from pending_task where exercise_id = e.id) counts
			where lower(e.territory_code) in (:territories) or lower(t.parent_code) in (:territories) or :all
			order by case coalesce(s.level, '') when 'ABANDONED' then 0 when 'RED' then 1 when 'AMBER' then 2 else 3 end,
				counts.overdue desc, e.code
			""";

	private final JdbcClient database;

	private final Texts texts;

	private final Clock clock;

	Board(JdbcClient database, Texts texts, Clock clock) {
		this.database = database;
		this.texts = texts;
		this.clock = clock;
	}

	/** The exercises of these territories and their municipalities, the stalled ones first. */
	public List<BoardRow> of(Collection<String> territories) {
		return read(territories, false);
	}

	/** Every exercise of the country. */
	public List<BoardRow> ofAll() {
		return read(List.of(), true);
	}

	private List<BoardRow> read(Collection<String> territories, boolean all) {
		return database.sql(QUERY)
			.param("now", Timestamp.from(clock.instant()))
			.param("territories", territories.isEmpty() ? List.of("-") : territories)
			.param("all", all)
			.query(this::row)
			.list();
	}

	private BoardRow row(ResultSet row, int number) throws SQLException {
		return new BoardRow(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"),
				row.getString("short_name"), row.getString("state"), row.getObject("number", Integer.class),
				row.getString("step_name"), row.getString("task_id"), row.getString("task_name"), roles(row),
				instant(row), row.getInt("waiting"), row.getInt("overdue"), row.getString("health"), stall(row),
				row.getString("remedy_id"), row.getString("remedy_name"), row.getString("proc_inst_id_"), row.getString("tenant_id_"));
	}

	/** Why it stalled; Cockpit's incident names the exercise, here its row does. */
	private @Nullable String stall(ResultSet row) throws SQLException {
		var message = row.getString("message");
		return message == null ? null : message.replace(texts.of("stall.message.exercise", row.getString("code")) + " ", "");
	}

	private static List<String> roles(ResultSet row) throws SQLException {
		var groups = row.getString("role_groups");
		return groups == null ? List.of() : Stream.of(groups.split(",")).map(RoleGroups::role).toList();
	}

	private static @Nullable Instant instant(ResultSet row) throws SQLException {
		var due = row.getTimestamp("due_at");
		return due == null ? null : due.toInstant();
	}

}
