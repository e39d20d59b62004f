package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.tripartita.testing.SentStatements;
import org.tripartita.testing.WithoutTriggers;

/** The lists of an STL's sessions and decisions: part by part, at the same cost however many there are. */
class SessionListsTest extends SessionSite {

	@Test
	void the_list_costs_the_same_from_ten_to_a_thousand_sessions() throws Exception {
		add(1, 10);
		var paths = List.of(STL + "/decisiones", STL + "/actas", STL + "/sesiones", STL + "/sesiones/101", STL + "/acuerdos", STL + "/sesiones.ics", STL + "/novedades.atom", STL);
		var few = statements(paths);
		add(11, 1000);
		var many = statements(paths);

		assertThat(few).allSatisfy(count -> assertThat(count).isPositive());
		assertThat(many).isEqualTo(few);
		assertThat(page(STL + "/sesiones")).contains("Siguientes", "1 de ").doesNotContain("Anteriores");
		assertThat(page(STL + "/sesiones?pagina=2")).contains("Anteriores", "2 de ");
		assertThat(visitor.get(STL + "/sesiones").body().length()).isLessThan(40_000);
	}

	@Test
	void decisions_come_part_by_part_and_the_page_of_the_stl_shows_the_latest() {
		decide(25);

		assertThat(visitor.get(STL).body().split("Qué se decidió", -1)).hasSize(5 + 1);
		assertThat(page(STL)).contains("Todas las decisiones").doesNotContain("Asunto decidido 25");
		assertThat(visitor.get(STL + "/decisiones").body().split("Qué se decidió", -1)).hasSize(20 + 1);
		assertThat(page(STL + "/decisiones")).contains("Asunto decidido 1", "1 de 2", "/documentos/93000000-0000-0000-0000-0000000000d1");
		assertThat(page(STL + "/decisiones?pagina=2")).contains("Asunto decidido 25", "2 de 2").doesNotContain("Asunto decidido 1 ");
	}

	@Test
	void the_page_of_the_stl_costs_the_same_however_much_was_decided() {
		decide(6);
		var few = visitor.get(STL).body().length();
		decide(500);

		assertThat(visitor.get(STL).body().length()).isCloseTo(few, withinPercentage(1));
	}

	@Test
	void a_part_of_the_list_is_read_by_an_index() throws Exception {
		add(1, 1000);
		database.sql("analyze session, session_call").update();
		var list = heard(STL + "/sesiones").stream().filter(sql -> sql.contains("offset ?")).findFirst().orElseThrow();
		var plan = String.join("\n", database.sql("explain " + list.substring(list.indexOf('[') + 1, list.lastIndexOf(']')))
			.params(STL_ID, 20, 0)
			.query(String.class)
			.list());

		assertThat(plan).contains("Index Scan Backward").doesNotContain("Seq Scan on session");
	}

	private void add(int first, int last) {
		database.sql("""
				insert into session (id, secretariat_id, number, kind, mode, state, place, convened_by, recorded_at)
				select ('93000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, ?, 1000 + n, 'ORDINARY', 'IN_PERSON', 'CONVENED', 'Sala',
					'prueba', now() from generate_series(?, ?) n
				""").params(STL_ID, first, last).update();
		database.sql("""
				insert into session_call (session_id, number, noticed_on, called_for, called_at, retrospective, recorded_at)
				select ('93000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, c, date '1990-01-01' + n * 7, date '1990-01-08' + n * 7,
					'10:00', false, now() from generate_series(?, ?) n, generate_series(1, 2) c
				""").params(first, last).update();
	}

	/** So many matters that the session 101 decided. */
	private void decide(int matters) {
		WithoutTriggers.run(source, """
				insert into agenda_item (id, secretariat_id, kind, title, text, filed_on, recorded_at)
				select ('%s0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, '%s', 'OTHER', 'Asunto decidido ' || n, 'Texto', '2026-02-01', now()
				from generate_series(1, %d) n on conflict do nothing
				""".formatted(MANY, STL_ID, matters), """
				insert into session_item (session_id, item_id, place, open, text, method, result)
				select '%s0000-0000-0000-000000000101', ('%s0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, 10 + n, false, 'Texto',
					'CONSENSUS', 'ADOPTED' from generate_series(1, %d) n on conflict do nothing
				""".formatted(MANY, MANY, matters));
	}

	private List<Integer> statements(List<String> paths) throws Exception {
		var counted = new ArrayList<Integer>();
		for (var path : paths) {
			counted.add(heard(path).size());
		}
		return counted;
	}

	/** What a page asks of the database. */
	private List<String> heard(String path) throws Exception {
		return SentStatements.ofServer(() -> assertThat(visitor.get(path).statusCode()).isEqualTo(200));
	}

}
