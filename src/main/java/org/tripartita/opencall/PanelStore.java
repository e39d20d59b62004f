package org.tripartita.opencall;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the members of panels said, as it is kept. */
@Repository
class PanelStore {

	private final JdbcClient database;

	PanelStore(JdbcClient database) {
		this.database = database;
	}

	/** Which member speaks of which candidate. */
	record Pair(UUID candidate, UUID panelist) {
	}

	/** All points of a call, by pair and criterion. */
	Map<Pair, Map<Integer, Integer>> points(UUID callId) {
		var points = new HashMap<Pair, Map<Integer, Integer>>();
		database.sql("""
				select s.application_id, s.panelist_id, s.criterion, s.points from open_call_panel_score s
				join open_call_panelist p on p.id = s.panelist_id where p.call_id = ?
				""")
			.param(callId)
			.query(row -> {
				var pair = new Pair(row.getObject("application_id", UUID.class), row.getObject("panelist_id", UUID.class));
				points.computeIfAbsent(pair, one -> new HashMap<>()).put(row.getInt("criterion"), row.getInt("points"));
			});
		return points;
	}

	/** All declared conflicts of a call, with their reason. */
	Map<Pair, String> conflicts(UUID callId) {
		var conflicts = new HashMap<Pair, String>();
		database.sql("""
				select c.application_id, c.panelist_id, c.reason from open_call_conflict c
				join open_call_panelist p on p.id = c.panelist_id where p.call_id = ?
				""")
			.param(callId)
			.query(row -> {
				conflicts.put(new Pair(row.getObject("application_id", UUID.class), row.getObject("panelist_id", UUID.class)),
						row.getString("reason"));
			});
		return conflicts;
	}

	void scored(Pair pair, List<Integer> points, Instant now) {
		clear(pair);
		for (int i = 0; i < points.size(); i++) {
			database.sql("""
					insert into open_call_panel_score (application_id, panelist_id, criterion, points, recorded_at)
					values (?, ?, ?, ?, ?)
					""").params(pair.candidate(), pair.panelist(), i, points.get(i), Timestamp.from(now)).update();
		}
	}

	void conflicted(Pair pair, String reason, Instant now) {
		clear(pair);
		database.sql("insert into open_call_conflict (application_id, panelist_id, reason, recorded_at) values (?, ?, ?, ?)")
			.params(pair.candidate(), pair.panelist(), reason, Timestamp.from(now))
			.update();
	}

	/** Where somebody sits in a panel. */
	record Seat(UUID call, UUID panelist) {
	}

	/** The places of an account in panels whose result is not public; not where it was excused or replaced. */
	List<Seat> places(String username) {
		return database.sql("""
				select p.call_id, p.id from open_call_panelist p join open_call c on c.id = p.call_id
				where p.username = ? and c.state in ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'RESULT') and c.ended_on is null
					and (c.state <> 'RESULT' or exists (select 1 from open_call_application a
						where a.call_id = c.id and a.status = 'ELIGIBLE' and a.result_round is null))
					and not exists (select 1 from open_call_excuse e where e.panelist_id = p.id)
					and not exists (select 1 from open_call_panelist s where s.replaces = p.id)
				order by p.call_id
				""")
			.param(username)
			.query((row, number) -> new Seat(row.getObject("call_id", UUID.class), row.getObject("id", UUID.class)))
			.list();
	}

	/** What an excused member said of whom the result does not name yet does not count. */
	void excused(UUID panelistId) {
		for (var table : List.of("open_call_panel_score", "open_call_interview_score")) {
			database.sql("delete from " + table + " s using open_call_application a where a.id = s.application_id and s.panelist_id = ?"
					+ " and a.result_round is null and a.settled is distinct from 'POINTS'").param(panelistId).update();
		}
	}

	private void clear(Pair pair) {
		database.sql("delete from open_call_panel_score where application_id = ? and panelist_id = ?")
			.params(pair.candidate(), pair.panelist())
			.update();
		database.sql("delete from open_call_conflict where application_id = ? and panelist_id = ?")
			.params(pair.candidate(), pair.panelist())
			.update();
	}

}
