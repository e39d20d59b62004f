package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionState;
import org.tripartita.testing.ProductTest;

/** What was voted, said and signed in a session stays as it was written, whoever reaches the database. */
@ProductTest
class SealedSessionTest extends StlSessionScene {

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@ValueSource(strings = { "session_vote", "session_bench_vote", "session_cast_vote", "session_dissent", "session_presence",
			"session_signature", "installation_signature", "secretariat_log" })
	void what_is_only_added_to_is_neither_changed_nor_taken_away(String table) {
		var column = table.equals("installation_signature") || table.equals("secretariat_log") ? "secretariat_id" : "session_id";
		refused("update %s set %s = %s".formatted(table, column, column), "append-only");
		refused("delete from " + table, "append-only");
		refused("truncate " + table + " cascade", "append-only");
	}

	@Test
	void a_session_with_a_sealed_acta_and_what_it_decided_stay() {
		convene("ORDINARY", file("Datos de obra pública"));
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of("agreements", List.of(Map.of("text", "Publicar el padrón de obra.", "sector", "GOVERNMENT", "dueOn",
				clock.today().plusDays(30).toString()))));
		minutes();
		var id = sessions.of(secretariat.id()).get(0).id();
		assertThat(database.sql("update session set place = 'Otra sala' where id = ?").param(id).update()).as("before it is sealed").isOne();
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(), stl.signature(secretariat.id(), sector, day));
		}

		refused("update session set minutes = 'Otra minuta.' where id = '%s'".formatted(id), "is sealed");
		refused("update session set state = 'OPEN' where id = '%s'".formatted(id), "is sealed");
		refused("delete from session where id = '%s'".formatted(id), "is sealed");
		refused("update session_item set result = 'REJECTED' where session_id = '%s'".formatted(id), "is sealed");
		refused("update session_item set in_force = false where session_id = '%s'".formatted(id), "is sealed");
		refused("delete from session_item where session_id = '%s'".formatted(id), "is sealed");
		var other = file("Asunto que llegó tarde");
		var insert = "insert into session_item (session_id, item_id, place, text) values ('%s', '%s', 9, 'De contrabando')";
		refused(insert.formatted(id, other), "is sealed");
		var next = sessions.get(convened(other)).id();
		refused("update session_item set session_id = '%s' where session_id = '%s'".formatted(id, next), "is sealed");
		var item = "select session_id, item_id, 'GOVERNMENT', %s from session_item where session_id = '" + id + "'";
		refused("insert into session_vote (session_id, item_id, sector, in_favour, against, abstained, recorded_at) "
				+ item.formatted("1, 0, 0, now()"), "is sealed");
		refused("insert into session_dissent (session_id, item_id, sector, text, round, recorded_at) " + item.formatted("'No', 7, now()"), "is sealed");
		refused("insert into session_signature (session_id, sector, reason, acted_on, recorded_by, recorded_at, draft) values ('" + id
				+ "', 'GOVERNMENT', 'No', current_date, 'nadie', now(), 2)", "is sealed");
		refused("insert into session_presence (session_id, number, seat_id) select '%s', 1, id from secretariat_seat limit 1".formatted(id), "is sealed");
		refused("update session_call set called_for = called_for + 1 where session_id = '%s'".formatted(id), "is sealed");
		refused("delete from session_call where session_id = '%s'".formatted(id), "is sealed");
		refused("update agenda_item set title = 'Otro' where id in (select item_id from session_item where session_id = '%s')".formatted(id),
				"is sealed");
		refused("update agreement set text = 'Otra cosa' where session_id = '%s'".formatted(id), "is sealed");
		refused("update agreement set due_on = due_on + 30 where session_id = '%s'".formatted(id), "is sealed");
		refused("delete from agreement where session_id = '%s'".formatted(id), "is sealed");
		refused("insert into agreement select gen_random_uuid(), secretariat_id, session_id, item_id, 9, text, sector, organisation, due_on, state, "
				+ "account, link, ended_on, reported_by, recorded_at from agreement where session_id = '%s'".formatted(id), "is sealed");
		var report = "update agreement set state = 'DONE', account = 'Se publicó', ended_on = current_date, reported_by = 'x' where session_id = '%s'"
			.formatted(id);
		assertThat(database.sql(report).update()).as("what became of it").isOne();
		refused(report, "is sealed");
		refused("truncate agreement cascade", "append-only");
		refused("truncate session cascade", "append-only");
		refused("truncate session_item cascade", "append-only");
	}

	private UUID convened(UUID item) {
		convene("ORDINARY", item);
		return sessions.of(secretariat.id())
			.stream()
			.filter(one -> one.state() == SessionState.CONVENED)
			.map(Session::id)
			.findFirst()
			.orElseThrow();
	}

	private void refused(String statement, String why) {
		assertThatThrownBy(() -> database.sql(statement).update()).as(statement).hasMessageContaining(why);
	}

}
