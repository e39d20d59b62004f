package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.web.LiveStl;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.WithoutTriggers;

/**
 * The public lists of an STL with a thousand sessions, in turns with those of STLs with fifty and ten. It prints and keeps
 * {@code target/benchmark-session-lists.txt}; no figure of time fails it.
 */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "tripartita.data=target/test-data/list-benchmark")
class SessionListBenchmark {

	private static final int FEW = 10;

	/** As many as the longest of the lists shows at once, the calendar. */
	private static final int FULL = 50;

	private static final int MANY = 1000;

	/** Of the last sessions the agreements are not yet kept. */
	private static final int OPEN = 5;

	private static final int WARM_UP = 200;

	private static final int ROUNDS = 300;

	/** What is listed, by the end of its address below the STL's. */
	private static final Map<String, String> LISTS = Map.of("List of sessions", "/sesiones", "One session", "/sesiones/2000",
			"Agreements", "/acuerdos", "Calendar", "/sesiones.ics", "Feed", "/novedades.atom", "Decisions", "/decisiones", "Actas", "/actas", "Page of the STL", "");

	@Autowired
	private LiveStl stl;

	@Autowired
	private DataSource source;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	@Test
	void lists_of_ten_and_of_a_thousand_sessions() throws IOException {
		var sizes = Stream.of(FEW, FULL, MANY).map(number -> "/secretariados/" + withSessions(number).code()).toList();
		database.sql("vacuum analyze").update();
		var figures = new Figures();
		LISTS.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(list -> {
			var times = inTurns(sizes.stream().map(stl -> stl + list.getValue()).toList());
			figures.atMost(list.getKey() + " at 1,000 sessions beside 50, ms", times.get(2), times.get(1), 1.5);
			figures.plain("The same at 1,000 beside 10", times.get(2), times.get(0));
		});
		Files.writeString(Path.of("target", "benchmark-session-lists.txt"), figures.table());
		System.out.println(figures.table());
	}

	/** The median of each page, in milliseconds. */
	private List<Double> inTurns(List<String> pages) {
		var citizen = new Visitor(port);
		var times = pages.stream().map(page -> new ArrayList<Double>()).toList();
		for (int round = 0; round < WARM_UP + ROUNDS; round++) {
			for (int page = 0; page < pages.size(); page++) {
				double took = milliseconds(citizen, pages.get(page));
				if (round >= WARM_UP) {
					times.get(page).add(took);
				}
			}
		}
		return times.stream().map(Figures::median).toList();
	}

	private static double milliseconds(Visitor citizen, String page) {
		var begun = System.nanoTime();
		var answer = citizen.get(page);
		double took = (System.nanoTime() - begun) / 1e6;
		assertThat(answer.statusCode()).as(page).isEqualTo(200);
		return took;
	}

	/** An STL that convened so many sessions, with two calls each, a matter and an agreement. */
	private Secretariat withSessions(int number) {
		var secretariat = stl.installed(1, Map.of());
		WithoutTriggers.run(source, """
				with matter as (
					insert into agenda_item (id, secretariat_id, kind, title, text, filed_on, recorded_at)
					select gen_random_uuid(), :stl::uuid, 'OTHER', n::text, 'Se propone.', date '2000-01-01', now()
					from generate_series(2001 - :many, 2000) n returning id, title::int as number),
				convened as (
					insert into session (id, secretariat_id, number, kind, mode, state, place, convened_by, recorded_at, held_on, minutes,
						document_id)
					select id, :stl::uuid, number, 'ORDINARY', 'IN_PERSON', case when number > 2000 - :open then 'CONVENED' else 'HELD' end, 'Sala',
						'prueba', now(), date '2000-01-08' + number, 'Minuta.', :acta::uuid from matter
					returning id, number),
				called as (
					insert into session_call (session_id, number, noticed_on, called_for, called_at, retrospective, recorded_at)
					select id, c, date '2000-01-01' + number, date '2000-01-08' + number, '10:00', false, now()
					from convened, generate_series(1, 2) c),
				listed as (
					insert into session_item (session_id, item_id, place, open, rounds, text, method, result)
					select id, id, 1, false, 0, 'Se propone.', case when number <= 2000 - :open then 'CONSENSUS' end,
						case when number <= 2000 - :open then 'ADOPTED' end from convened)
				insert into agreement (id, secretariat_id, session_id, item_id, place, text, sector, due_on, state, account, ended_on,
					reported_by, recorded_at)
				select gen_random_uuid(), :stl::uuid, id, id, 1, 'Publicar el padrón', 'GOVERNMENT', date '2000-02-01' + number,
					case when kept then 'DONE' else 'OPEN' end, case when kept then 'Se publicó.' end,
					case when kept then date '2000-02-01' + number end, case when kept then 'prueba' end, now()
				from (select id, number, number <= 2000 - :open as kept from convened) agreed
				""".replace(":stl", "'" + secretariat.id() + "'")
			.replace(":many", String.valueOf(number))
			.replace(":open", String.valueOf(OPEN))
			.replace(":acta", "'" + secretariat.installationDocumentId() + "'"));
		return secretariat;
	}

}
