package org.tripartita.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.MandateChange.Refused;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

import static org.assertj.core.api.Assertions.assertThat;

/** Days that a mandate cannot end on, and two people who write about the same name at the same moment. */
@ProductTest
class MandateLimitsTest {

	private static final String STATE = "ZAC";

	private static final String BY = "administracion.zac";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Invitations invitations;

	@Autowired
	private PersonFiles files;

	@Autowired
	private Walk walk;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private TestClock clock;

	private LocalDate today;

	@BeforeEach
	void people() {
		walk.peopleOf(STATE);
		today = clock.today();
	}

	@ParameterizedTest
	@ValueSource(ints = { 11, 400 })
	void to_end_a_mandate_never_prolongs_it(int days) {
		var person = person();
		var given = given(person, today.minusDays(9), today.plusDays(10));

		assertThat(end(given, today.plusDays(days))).isEqualTo(new Refused("mandate.not-prolonged"));
		assertThat(held(person, given).to()).isEqualTo(today.plusDays(10));
		assertThat(held(person, given).endReason()).isNull();
		assertThat(end(given, today.plusDays(10))).isInstanceOf(Recorded.class);
		assertThat(end(given, today.plusDays(2))).isInstanceOf(Recorded.class);
	}

	@Test
	void a_mandate_does_not_end_before_it_begins() {
		assertThat(end(given(person(), today, null), today.minusDays(1))).isEqualTo(new Refused("mandate.ends-before-it-begins"));
		assertThat(end(given(person(), today.plusDays(5), null), today)).isEqualTo(new Refused("mandate.ends-before-it-begins"));
	}

	@Test
	void an_end_that_becomes_known_late_has_its_true_day() {
		var person = person();
		var given = given(person, today.minusDays(90), null);

		assertThat(end(given, today.minusDays(30))).isInstanceOf(Recorded.class);
		assertThat(held(person, given).to()).isEqualTo(today.minusDays(30));
		assertThat(accounts.mandates(person)).extracting(Account.Mandate::role).containsExactly(Role.OBSERVACION);
		assertThat(end(given, today.minusDays(40))).isEqualTo(new Refused("mandate.ended-already"));
	}

	@Test
	void what_was_done_under_a_mandate_keeps_it() {
		var person = person();
		var given = given(person, today.minusDays(90), null);
		answerOne(person);

		assertThat(end(given, today.minusDays(1))).isEqualTo(new Refused("mandate.acted-since"));
		assertThat(end(given, today)).isInstanceOf(Recorded.class);
		assertThat(held(person, given).to()).isEqualTo(today);
	}

	@Test
	void what_the_garante_of_a_state_did_in_a_municipality_keeps_its_mandate_too() {
		var person = person();
		var given = given(person, today.minusDays(90), null);
		answerOne(person, "ZAC-017");

		assertThat(end(given, today.minusDays(1))).isEqualTo(new Refused("mandate.acted-since"));
		assertThat(end(given, today)).isInstanceOf(Recorded.class);
	}

	@Test
	void one_invitation_sent_several_times_at_the_same_moment_opens_one_account_and_another_for_its_name_is_refused() throws Exception {
		var wanted = new Invitation("a-la-vez." + NUMBER.incrementAndGet(), "Secretaría", "alguien@example.org",
				mandate("", Role.GOBIERNO, today, null), null);

		assertThat(atOnce(() -> invitations.invite(wanted, BY))).hasSize(4).containsOnly(invitations.invite(wanted, BY))
			.first().isInstanceOf(Recorded.class);
		assertThat(invitations.invite(new Invitation(wanted.username(), "Otra secretaría", wanted.email(), wanted.mandate(), null), BY))
			.isEqualTo(new Refused("invitation.taken"));
	}

	@Test
	void of_two_mandates_for_the_same_days_at_the_same_moment_one_is_refused_in_a_sentence() throws Exception {
		var person = person();
		var wanted = mandate(person, Role.GOBIERNO, today, null);

		assertThat(atOnce(() -> mandates.give(wanted, BY))).filteredOn(new Refused("mandate.held-already")::equals).hasSize(3);
		assertThat(accounts.mandates(person)).hasSize(2);
	}

	private static List<MandateChange> atOnce(Callable<MandateChange> act) throws Exception {
		var together = new CyclicBarrier(4);
		var threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<MandateChange>> answers = IntStream.range(0, 4).mapToObj(one -> threads.submit(() -> {
				together.await();
				return act.call();
			})).toList();
			var found = new ArrayList<MandateChange>();
			for (var answer : answers) {
				found.add(answer.get());
			}
			return found;
		}
		finally {
			threads.shutdownNow();
		}
	}

	private void answerOne(String person) {
		answerOne(person, STATE);
	}

	private void answerOne(String person, String territory) {
		var exercise = walk.exercise(territory, today);
		walk.enter("declaration", exercise, Processes.facts());
		var task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
		assertThat(desk.submit(person, task.taskId(), Map.of("text",
				"Las tres partes nos comprometemos a un ejercicio local de gobierno abierto.", "place", "Zacatecas")))
			.isInstanceOf(Receipt.Taken.class);
	}

	private MandateChange end(UUID mandate, LocalDate lastDay) {
		return mandates.end(mandate, lastDay, EndReason.RESIGNED, BY);
	}

	private PersonFile.Held held(String person, UUID mandate) {
		return files.own(person).orElseThrow().mandates().stream().filter(held -> held.id().equals(mandate)).findFirst().orElseThrow();
	}

	private UUID given(String person, LocalDate from, @Nullable LocalDate to) {
		return ((Recorded) mandates.give(mandate(person, Role.ORGANO_GARANTE, from, to), BY)).appointmentId();
	}

	private static NewMandate mandate(String person, Role role, LocalDate from, @Nullable LocalDate to) {
		return new NewMandate(person, role, STATE, role == Role.ORGANO_GARANTE ? "Instituto" : "Secretaría", "Oficio 12/2026",
				"Acuerdo delegatorio", null, from, to);
	}

	private String person() {
		var name = "limites" + NUMBER.incrementAndGet() + ".prueba";
		accounts.open(new NewAccount(name, "Persona de prueba", name + "@example.org", "una clave de prueba", Role.OBSERVACION, "OAX",
				"Institución de prueba", LocalDate.of(2015, 1, 1)));
		return name;
	}

}
