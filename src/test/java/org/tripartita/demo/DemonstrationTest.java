package org.tripartita.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Contact;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.monitoring.Board;
import org.tripartita.monitoring.BoardRow;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.secretariat.Agreement;
import org.tripartita.secretariat.AgreementState;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

@ProductTest(properties = "tripartita.data=target/test-data/demo")
class DemonstrationTest implements Pace {

	private static boolean entered;

	@Autowired
	private Demonstration demonstration;

	@Autowired
	private ExerciseScript script;

	@Autowired
	private DemoAccounts people;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private Seats seats;

	@Autowired
	private Sessions sessions;

	@Autowired
	private Agreements agreements;

	@Autowired
	private OpenCalls calls;

	@Autowired
	private Board board;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	/** One script stops in the middle and is taken up again; a second start finds everything entered. */
	@BeforeEach
	void everything_is_entered_once() {
		if (!entered) {
			people.openAdministrator();
			people.openAll();
			script.play("baja-california", Room.FORMATION_CALLS, people, this);
			demonstration.enter(this);
			demonstration.enter(this);
			entered = true;
		}
	}

	@Test
	void oaxaca_carries_out_its_second_plan_on_the_secretariat_of_the_first() {
		assertThat(of("OAX")).extracting(Exercise::state).containsExactly(ExerciseState.CONCLUDED, ExerciseState.IMPLEMENTING);
		assertThat(of("OAX")).extracting(Exercise::secretariatId).doesNotContainNull().containsOnly(of("OAX").get(0).secretariatId());
		assertThat(walk.waiting(of("OAX").get(1).id())).contains("userTask_reportProgress@gobierno", "userTask_narrateCommitment@gobierno");
	}

	@Test
	void an_exercise_of_the_past_ended_on_the_day_of_its_final_report_and_not_when_that_was_entered() {
		for (var first : List.of(of("OAX").get(0), of("MOR").get(0))) {
			var report = log.of(first.id()).stream().filter(entry -> entry.text().startsWith("Informe final") && entry.text().endsWith("se publicó con sus revisiones.")).findFirst().orElseThrow();
			assertThat(first.concludedOn()).isEqualTo(report.happenedOn()).isBefore(LocalDate.of(2018, 1, 1));
			assertThat(log.of(first.id())).filteredOn(entry -> entry.text().equals("El ejercicio concluyó."))
				.singleElement()
				.satisfies(end -> assertThat(end.retrospective()).isTrue());
		}
	}

	@Test
	void the_stl_of_oaxaca_has_terms_a_vacancy_a_session_with_agreements_and_one_to_come() {
		var stl = Objects.requireNonNull(of("OAX").get(1).secretariatId());

		assertThat(seats.current(stl)).filteredOn(Seat::vacant).singleElement()
			.satisfies(seat -> assertThat(seat.tenure().vacancyReason()).startsWith("Terminó su periodo"));
		assertThat(seats.current(stl)).filteredOn(seat -> seat.tenure().termTo() != null).hasSize(3);
		assertThat(agreements.page(stl, 0, 10)).extracting(Agreement::state).containsExactlyInAnyOrder(AgreementState.DONE, AgreementState.OPEN);
		assertThat(sessions.of(stl)).first().satisfies(coming -> {
			assertThat(coming.state()).isEqualTo(SessionState.CONVENED);
			assertThat(coming.on()).isAfter(clock.today());
			assertThat(coming.retrospective()).isFalse();
		});
		assertThat(sessions.of(stl)).filteredOn(session -> session.state() == SessionState.HELD).isNotEmpty()
			.allSatisfy(held -> assertThat(held.documentId()).isNotNull());
	}

	@Test
	void nobody_sits_on_a_day_of_rest() {
		for (var territory : List.of("OAX", "MOR", "BCN")) {
			var stl = Objects.requireNonNull(of(territory).get(0).secretariatId());
			assertThat(sessions.of(stl)).isNotEmpty()
				.allSatisfy(session -> assertThat(calendar.isBusinessDay(session.on(), territory)).as("%s", session.on()).isTrue());
		}
	}

	@Test
	void mail_to_its_people_reaches_nobody_and_is_kept() {
		assertThat(accounts.appointed(Role.GOBIERNO, "OAX")).extracting(Contact::email).containsExactly("gobierno.oax@demostracion.invalid");
	}

	@Test
	void morelos_sits_at_its_second_tables() {
		assertThat(of("MOR")).extracting(Exercise::state).containsExactly(ExerciseState.CONCLUDED, ExerciseState.CO_CREATING);
		assertThat(walk.waiting(of("MOR").get(1).id())).contains("userTask_draftCommitment@facilitacion", "userTask_installMesa@facilitacion");
	}

	@Test
	void the_two_states_that_came_to_a_stop_show_as_stalled() {
		assertThat(board.of(List.of("hid", "bcn"))).extracting(BoardRow::territory, BoardRow::health).containsExactlyInAnyOrder(
				tuple("Hidalgo", "RED"), tuple("Baja California", "RED"));
		assertThat(board.of(List.of("hid"))).extracting(BoardRow::stall).first(STRING).startsWith("ST-0 ");
		assertThat(board.of(List.of("bcn"))).extracting(BoardRow::stall).first(STRING).startsWith("ST-2 ");
	}

	@Test
	void every_exercise_says_that_it_is_a_demonstration() {
		for (var territory : List.of("OAX", "MOR", "HID", "BCN")) {
			assertThat(of(territory)).isNotEmpty()
				.allSatisfy(exercise -> assertThat(log.of(exercise.id())).extracting(LogEntry::text)
					.anyMatch(text -> text.startsWith("Datos de demostración")));
		}
	}

	@Test
	void each_account_of_the_file_opens_the_product_and_nobody_else_reads_the_file() throws IOException {
		var lines = Files.readAllLines(people.file());

		assertThat(lines.get(0)).isEqualTo("username,password,role,territory");
		assertThat(lines).hasSize(1 + 29).anyMatch(line -> line.startsWith("garante.oax,")).anyMatch(line -> line.startsWith("admin,"));
		assertThat(lines.stream().skip(1).map(line -> line.split(","))).allSatisfy(cells -> assertThat(
				accounts.identify(cells[0], cells[1])).hasValueSatisfying(account -> assertThat(
						account.holds(Role.of(cells[2]), cells[3])).isTrue()));
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(people.file()))).isEqualTo("rw-------");
	}

	@Test
	void whoever_acts_for_a_sector_acts_for_an_organisation_that_has_a_seat_of_it_and_signs_for_that() {
		for (var territory : List.of("OAX", "MOR", "BCN")) {
			var stl = Objects.requireNonNull(of(territory).get(0).secretariatId());
			for (var sector : Sector.values()) {
				assertThat(seats.current(stl)).filteredOn(seat -> seat.sector() == sector)
					.extracting(Seat::organisation)
					.contains(organisation(people.of(sector.role(), territory)));
			}
		}
	}

	@Test
	void nobody_acts_for_a_garante_that_left_or_before_it_came() {
		for (var username : List.of("admin", people.of("organo-garante", "FED"))) {
			var since = database.sql("select a.valid_from from appointment a join person p on p.id = a.person_id where p.username = ?")
				.param(username)
				.query(LocalDate.class)
				.single();
			assertThat(guarantors.of("FED")).filteredOn(one -> one.organisation().equals(organisation(username))).singleElement()
				.satisfies(one -> assertThat(List.of(since, clock.today())).allMatch(one::inOffice));
		}
	}

	@Test
	void the_facilitator_acts_for_whom_the_call_chose() {
		for (var territory : List.of("OAX", "MOR", "BCN")) {
			assertThat(calls.designated(of(territory).get(0).id(), CallPurpose.FACILITATOR)).extracting(Designated::organisation)
				.containsExactly(organisation(people.of("facilitacion", territory)));
		}
	}

	private String organisation(String username) {
		return accounts.mandates(username).get(0).organisation();
	}

	@Test
	void a_state_without_an_exercise_is_left_for_whoever_wants_to_walk_one() {
		assertThat(of("TLA")).isEmpty();
		assertThat(accounts.holds("garante.tla", Role.ORGANO_GARANTE, "TLA")).isTrue();
	}

	private List<Exercise> of(String territory) {
		return exercises.findByTerritoryCodeOrderByCycleNumber(territory);
	}

	@Override
	public void reach(LocalDate day) {
		assertThat(day).isBeforeOrEqualTo(clock.today());
	}

	@Override
	public boolean live() {
		return false;
	}

	@Override
	public void pause() {
		walk.runJobs();
	}

}
