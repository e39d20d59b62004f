package org.tripartita.secretariat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Position;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.Stance;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Walk;

/** Many at once on the page of one session, over HTTP on PostgreSQL: one result that holds, and nothing lost. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LiveSessionIT {

	private static final int SEATS = 20;

	private static final int TAKEN = 303;

	private static final int REFUSED = 422;

	@Autowired
	private LiveStl stl;

	@Autowired
	private Walk walk;

	@Autowired
	private SessionDeliberation deliberation;

	@LocalServerPort
	private int port;

	private final ExecutorService crowd = Executors.newFixedThreadPool(3 * SEATS + 1);

	private Secretariat secretariat;

	private int seats;

	/** How often somebody was counted against a text so far. */
	private long opposed;

	private Session session;

	private LivePerson secretary;

	@AfterEach
	void everybody_leaves() {
		crowd.shutdownNow();
	}

	@Test
	void sixty_people_say_their_word_at_once_and_all_see_all_of_it() throws Exception {
		begin(SEATS, "Padrón de obra");
		var people = people(SEATS);
		var followers = people.stream().map(person -> Follower.of(person.visitor(), port, person.address(), null)).toList();
		await().atMost(Duration.ofSeconds(20)).until(() -> followers.stream().allMatch(one -> one.shown() > 0));

		assertThat(atOnce(people.size(), number -> people.get(number).send("asistencia", Map.of("asiento", seat(number))).statusCode()))
			.containsOnly(TAKEN);
		await().atMost(Duration.ofSeconds(5)).until(() -> followers.stream().allMatch(one -> count(one, "dice estar presente") == 3 * SEATS));
		IntStream.range(0, 3 * SEATS).forEach(number -> secretary.act("confirmar", Map.of("asiento", seat(number), "presente", "si")));
		secretary.act("lista", Map.of());
		walk.runJobs();
		secretary.act("tomar", Map.of());
		var turn = people.get(0).turn();

		assertThat(atOnce(people.size(), number -> people.get(number).send("posicion", LivePerson.position(turn, stance(number))).statusCode()))
			.containsOnly(TAKEN);
		await().atMost(Duration.ofSeconds(2)).until(() -> followers.stream().allMatch(one -> one.latest().contains("se han pronunciado 60 de 60")));

		assertThat(stl.said(session)).as("a word of each place, none lost, none twice").hasSize(3 * SEATS).doesNotHaveDuplicates();
		for (var stance : List.of(Stance.FOR, Stance.ABSTAIN)) {
			assertThat(stl.said(session)).filteredOn(word -> word.endsWith(stance.name())).hasSize(said(stance));
		}
		assertThat(followers).extracting(Follower::latest).as("all see the same").containsOnly(followers.get(0).latest());
		for (var sector : Sector.values()) {
			assertThat(followers.get(0).latest()).contains(tally(sector));
		}
		followers.forEach(Follower::close);
		secretary.act("cerrar", Map.of("turno", turn, "texto", text(), "mediador", "FACILITATOR"));
		walk.runJobs();
		assertThat(deliberation.items(session.id()).get(0).result()).isEqualTo(DecisionResult.ADOPTED);
	}

	@Test
	void of_the_titular_and_the_alternate_who_speak_at_once_one_is_heard() throws Exception {
		begin(2, "Padrón de obra");
		var titulars = people(1);
		var alternates = new ArrayList<LivePerson>();
		for (var sector : Sector.values()) {
			var alternate = new LivePerson(port, stl.account(secretariat, Role.of(sector.role()), "suplencia-" + sector.role(),
					LiveStl.organisation(sector, 1)), session);
			titulars.get(sector.ordinal()).sit(stl.seat(secretariat, sector, 1, false));
			alternate.sit(stl.seat(secretariat, sector, 1, true));
			alternates.add(alternate);
			for (var isAlternate : List.of(true, false)) {
				secretary.confirm(stl.seat(secretariat, sector, 1, isAlternate));
			}
		}
		secretary.act("lista", Map.of());
		walk.runJobs();
		secretary.act("tomar", Map.of());
		var turn = titulars.get(0).turn();

		for (var sector : Sector.values()) {
			var both = List.of(titulars.get(sector.ordinal()), alternates.get(sector.ordinal()));
			assertThat(atOnce(2, number -> both.get(number).send("posicion", LivePerson.position(turn, Stance.values()[number])).statusCode()))
				.containsExactlyInAnyOrder(TAKEN, REFUSED);
		}
		assertThat(stl.said(session)).hasSize(3);
	}

	@Test
	void one_seat_is_taken_by_one_of_two_accounts_and_one_account_takes_one_seat() throws Exception {
		begin(2, "Padrón de obra");
		var twins = List.of("una", "otra").stream()
			.map(name -> new LivePerson(port, stl.account(secretariat, Role.GOBIERNO, name, "Dependencia 1"), session))
			.toList();
		var titular = stl.seat(secretariat, Sector.GOVERNMENT, 1, false).id().toString();
		var alternate = stl.seat(secretariat, Sector.GOVERNMENT, 1, true).id().toString();

		assertThat(atOnce(2, number -> twins.get(number).send("asistencia", Map.of("asiento", titular)).statusCode()))
			.containsExactlyInAnyOrder(TAKEN, REFUSED);
		var other = twins.stream().filter(twin -> twin.page().contains("name=\"asiento\"")).findFirst().orElseThrow();
		assertThat(atOnce(2, number -> other.send("asistencia", Map.of("asiento", number == 0 ? alternate : titular)).statusCode()))
			.contains(REFUSED);
		assertThat(secretary.page()).contains("dice estar presente");
	}

	@Test
	void what_is_said_while_the_secretary_closes_is_counted_or_refused_and_never_both() throws Exception {
		var titles = IntStream.rangeClosed(1, 8).mapToObj(number -> "Asunto número " + number).toArray(String[]::new);
		begin(4, titles);
		var people = people(4);
		for (int number = 0; number < people.size(); number++) {
			secretary.act("confirmar", Map.of("asiento", seat(number), "presente", "si"));
		}
		secretary.act("lista", Map.of());
		walk.runJobs();
		for (int item = 0; item < titles.length; item++) {
			race(people, item);
		}
	}

	/** All but the first of each sector turn against the text in the moment in which the secretary closes. */
	private void race(List<LivePerson> people, int item) throws Exception {
		secretary.act("tomar", Map.of());
		var turn = secretary.turn();
		for (var sector : Sector.values()) {
			people.get(number(sector, 1)).act("posicion", LivePerson.position(turn, Stance.FOR));
		}
		var answers = atOnce(people.size() + 1, number -> number == people.size()
				? secretary.send("cerrar", Map.of("turno", turn, "texto", text(), "mediador", "FACILITATOR")).statusCode()
				: number % 4 == 0 ? 0 : people.get(number).send("posicion", LivePerson.position(turn, Stance.AGAINST)).statusCode());
		walk.runJobs();

		assertThat(answers.get(people.size())).isEqualTo(TAKEN);
		var words = answers.subList(0, people.size()).stream().filter(status -> status != 0).toList();
		assertThat(words).isSubsetOf(TAKEN, REFUSED);
		var counted = words.stream().filter(status -> status == TAKEN).count();
		var stands = deliberation.items(session.id()).get(item);
		assertThat(stl.said(session).stream().filter(word -> word.endsWith("AGAINST")).count() - opposed).isEqualTo(counted);
		opposed += counted;
		assertThat(stands.position()).as("%d of %d were counted", counted, words.size())
			.isEqualTo(counted > 0 ? Position.OPPOSED : Position.AGREED_FOR);
		if (stands.result() == null) {
			secretary.act("tomar", Map.of());
			var again = secretary.turn();
			for (var sector : Sector.values()) {
				people.get(number(sector, 1)).act("posicion", LivePerson.position(again, Stance.FOR));
			}
			secretary.act("cerrar", Map.of("turno", again, "texto", text(), "mediador", "FACILITATOR"));
			walk.runJobs();
		}
	}

	/** The text in hand. */
	private String text() {
		return deliberation.items(session.id()).stream().filter(item -> item.result() == null).findFirst().orElseThrow().text();
	}

	private void begin(int seats, String... titles) {
		secretariat = stl.installed(seats, Map.of());
		session = stl.convened(secretariat, "ORDINARY", titles);
		secretary = new LivePerson(port, stl.secretary(secretariat), session);
		this.seats = seats;
	}

	/** So many of each sector, one sector after the other. */
	private List<LivePerson> people(int perSector) throws Exception {
		var names = new ArrayList<String>();
		for (var sector : Sector.values()) {
			for (int number = 1; number <= perSector; number++) {
				names.add(stl.person(secretariat, sector, number));
			}
		}
		var arriving = names.stream().map(name -> crowd.submit(() -> new LivePerson(port, name, session))).toList();
		var people = new ArrayList<LivePerson>();
		for (var one : arriving) {
			people.add(one.get());
		}
		return people;
	}

	private int number(Sector sector, int seat) {
		return sector.ordinal() * seats + seat - 1;
	}

	private String seat(int number) {
		return stl.seat(secretariat, Sector.values()[number / seats], number % seats + 1, false).id().toString();
	}

	private static Stance stance(int number) {
		return number % 4 == 3 ? Stance.ABSTAIN : Stance.FOR;
	}

	private static int said(Stance stance) {
		return (int) IntStream.range(0, 3 * SEATS).filter(number -> stance(number) == stance).count();
	}

	private static String tally(Sector sector) {
		var first = sector.ordinal() * SEATS;
		var inFavour = IntStream.range(first, first + SEATS).filter(number -> stance(number) == Stance.FOR).count();
		return "%d a favor, 0 en contra, %d en abstención".formatted(inFavour, SEATS - inFavour);
	}

	private static long count(Follower follower, String text) {
		return follower.latest().split(text, -1).length - 1;
	}

	private interface Deed {

		int done(int number) throws Exception;

	}

	/** Lets so many act at the same moment. */
	private List<Integer> atOnce(int many, Deed deed) throws Exception {
		var start = new CyclicBarrier(many);
		var deeds = new ArrayList<Future<Integer>>();
		for (int number = 0; number < many; number++) {
			int own = number;
			Callable<Integer> act = () -> {
				start.await();
				return deed.done(own);
			};
			deeds.add(crowd.submit(act));
		}
		var answers = new ArrayList<Integer>();
		for (var one : deeds) {
			answers.add(one.get());
		}
		return answers;
	}

}
