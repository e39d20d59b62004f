package org.tripartita.secretariat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.LiveSecretary;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Walk;

/** Others see what changes in a session, at once and whatever happens to a connection. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LiveFeedTest {

	private static final Duration AT_ONCE = Duration.ofSeconds(2);

	@Autowired
	private LiveStl stl;

	@Autowired
	private Walk walk;

	@Autowired
	private LiveFeed feed;

	@Autowired
	private LiveSecretary desk;

	@LocalServerPort
	private int port;

	private Secretariat secretariat;

	private Session session;

	private LivePerson secretary;

	private final Map<Sector, LivePerson> people = new HashMap<>();

	private final List<AutoCloseable> open = new ArrayList<>();

	@BeforeEach
	void a_session_of_today() {
		secretariat = stl.standing(1, Map.of());
		session = stl.convened(secretariat, "ORDINARY", "Padrón de obra");
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
		for (var sector : Sector.values()) {
			people.put(sector, new LivePerson(port, stl.person(secretariat, sector, 1), session));
		}
	}

	@AfterEach
	void everybody_leaves() throws Exception {
		for (var each : open) {
			each.close();
		}
		await().untilAsserted(() -> {
			feed.beatNow();
			assertThat(feed.followers()).as("connections are given back").isZero();
		});
	}

	@Test
	void others_see_within_two_seconds_what_somebody_does_and_what_the_process_does() {
		var looking = follow(people.get(Sector.GOVERNMENT), null);
		sees(looking, "Se toma lista");

		people.get(Sector.CIVIL_SOCIETY).sit(stl.seat(secretariat, Sector.CIVIL_SOCIETY, 1, false));
		sees(looking, "dice estar presente");
		toTheMatter();
		sees(looking, "Se delibera el asunto 1");
		people.get(Sector.CIVIL_SOCIETY).say(Stance.FOR);
		sees(looking, "a favor");
	}

	@Test
	void who_lost_the_connection_gets_everything_that_was_missed() {
		var before = follow(people.get(Sector.GOVERNMENT), null);
		sees(before, "Se toma lista");
		var seen = before.version();
		before.close();
		await().untilAsserted(() -> {
			feed.beatNow();
			assertThat(feed.followers()).isZero();
		});

		toTheMatter();
		people.get(Sector.OVERSIGHT_BODY).say(Stance.AGAINST);
		var back = follow(people.get(Sector.GOVERNMENT), seen);
		sees(back, "No hay presupuesto.");
		assertThat(back.shown()).as("one whole picture, not each step").isEqualTo(1);
	}

	@Test
	void who_missed_nothing_is_shown_nothing_again() {
		var before = follow(people.get(Sector.GOVERNMENT), null);
		sees(before, "Se toma lista");
		var again = follow(people.get(Sector.GOVERNMENT), before.version());
		await().until(() -> feed.followers() == 2);
		feed.beatNow();

		people.get(Sector.CIVIL_SOCIETY).sit(stl.seat(secretariat, Sector.CIVIL_SOCIETY, 1, false));
		sees(again, "dice estar presente");
		assertThat(again.shown()).isEqualTo(1);
	}

	@Test
	void a_browser_that_reads_nothing_holds_nobody_up() throws IOException {
		for (int number = 0; number < 4; number++) {
			deafAs(people.get(Sector.GOVERNMENT));
		}
		var looking = follow(people.get(Sector.CIVIL_SOCIETY), null);
		sees(looking, "Se toma lista");
		var government = people.get(Sector.GOVERNMENT);
		for (int change = 0; change < 60; change++) {
			government.sit(stl.seat(secretariat, Sector.GOVERNMENT, 1, false));
			government.act("asistencia", Map.of("retiro", "si"));
		}
		government.sit(stl.seat(secretariat, Sector.GOVERNMENT, 1, false));

		sees(looking, "dice estar presente");
	}

	@Test
	void a_telephone_gets_the_pictures_packed_and_whoever_cannot_unpack_gets_them_as_they_are() {
		var telephone = follow(people.get(Sector.GOVERNMENT), null);
		var person = people.get(Sector.CIVIL_SOCIETY);
		var old = Follower.at(URI.create("http://localhost:" + port + person.address() + "/eventos"),
				String.valueOf(person.visitor().cookie("JSESSIONID")), null, "br, gzip;q=0");
		open.add(old);
		for (var one : List.of(telephone, old)) {
			sees(one, "Se toma lista");
		}
		person.sit(stl.seat(secretariat, Sector.CIVIL_SOCIETY, 1, false));
		for (var one : List.of(telephone, old)) {
			sees(one, "dice estar presente");
		}

		assertThat(telephone.isPacked()).isTrue();
		assertThat(old.isPacked()).isFalse();
		assertThat(old.latest()).isEqualTo(telephone.latest());
	}

	@Test
	void a_word_and_what_the_secretary_does_at_once_are_both_seen() {
		var looking = follow(people.get(Sector.GOVERNMENT), null);
		toTheMatter();
		sees(looking, "Se delibera el asunto 1");
		var turn = secretary.turn();
		for (var sector : Sector.values()) {
			people.get(sector).act("posicion", LivePerson.position(turn, Stance.FOR));
		}
		secretary.act("corregir", Map.of("turno", turn, "texto", "Padrón de obra con fechas."));

		sees(looking, "Padrón de obra con fechas.");
		sees(looking, "se han pronunciado 0 de 3");
	}

	@Test
	void without_a_stream_the_picture_is_asked_for_and_not_sent_twice() throws Exception {
		var person = people.get(Sector.GOVERNMENT).visitor();
		var first = person.page(secretary.address() + "/eventos");

		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
		assertThat(first.body()).contains("id=\"ahora\"", "id=\"mesa\"", "Se toma lista").doesNotContain("<html", "??", "_csrf");
		var version = first.headers().firstValue("ETag").orElseThrow();
		assertThat(person.page(secretary.address() + "/eventos", Map.of("If-None-Match", version)).statusCode()).isEqualTo(304);
		people.get(Sector.CIVIL_SOCIETY).sit(stl.seat(secretariat, Sector.CIVIL_SOCIETY, 1, false));
		assertThat(person.page(secretary.address() + "/eventos", Map.of("If-None-Match", version)).statusCode()).isEqualTo(200);
	}

	@Test
	void one_person_holds_only_so_many_connections() {
		var all = new ArrayList<Follower>();
		for (int number = 0; number < 7; number++) {
			var one = follow(people.get(Sector.GOVERNMENT), null);
			all.add(one);
			await().until(() -> one.shown() > 0 || one.isOver());
		}

		assertThat(all.stream().filter(Follower::isOver)).hasSize(1);
		assertThat(follow(people.get(Sector.CIVIL_SOCIETY), null)).satisfies(other -> sees(other, "Se toma lista"));
	}

	@Test
	void the_picture_on_the_page_is_the_picture_of_the_feed() {
		var looking = follow(people.get(Sector.GOVERNMENT), null);
		sees(looking, "Se toma lista");

		var page = people.get(Sector.GOVERNMENT).page().replaceAll("\\s*\\n\\s*", "\n");
		assertThat(page).contains(looking.latest().lines().filter(line -> !line.isEmpty()).findFirst().orElseThrow());
		assertThat(page).contains("data-step=\"ATTENDANCE.1\"");
	}

	private void toTheMatter() {
		for (var sector : Sector.values()) {
			desk.confirm(session.id(), stl.secretary(secretariat), stl.seat(secretariat, sector, 1, false).id(), true);
		}
		secretary.act("lista", Map.of());
		walk.runJobs();
		secretary.act("tomar", Map.of());
	}

	private Follower follow(LivePerson person, @Nullable String seen) {
		var follower = Follower.of(person.visitor(), port, person.address(), seen);
		open.add(follower);
		return follower;
	}

	private static void sees(Follower follower, String text) {
		await().atMost(AT_ONCE).untilAsserted(() -> assertThat(follower.latest()).contains(text));
	}

	/** Asks for the feed and never reads of it. */
	private void deafAs(LivePerson person) throws IOException {
		var socket = new Socket();
		socket.setReceiveBufferSize(1024);
		socket.connect(new InetSocketAddress("localhost", port));
		socket.getOutputStream()
			.write(("GET %s/eventos HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: JSESSIONID=%s\r\n\r\n"
				.formatted(person.address(), person.visitor().cookie("JSESSIONID"))).getBytes(StandardCharsets.US_ASCII));
		open.add(socket);
	}

}
