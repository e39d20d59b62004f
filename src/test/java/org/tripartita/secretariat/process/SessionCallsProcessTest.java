package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tripartita.secretariat.process.SittingStl.SECRETARY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.SpokenDay;

/** The notice of a session: its term, what may change after it and until when its attendance is recorded (domain 5.5 [K5 §2]). */
@ProductTest
class SessionCallsProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private BusinessCalendar calendar;

	@Autowired
	private Agenda agenda;

	@Autowired
	private Sessions sessions;

	@Autowired
	private SessionDeliberation deliberation;

	@Autowired
	private SecretariatLog log;

	private Secretariat secretariat;

	private LocalDate today;

	private LocalDate day;

	@BeforeEach
	void an_stl_that_asks_for_five_working_days_of_notice() {
		secretariat = sitting.found().secretariat();
		today = clock.today();
		day = today.plusDays(14);
	}

	@Test
	void a_notice_that_is_too_short_is_refused_with_the_days_that_lack_and_the_first_day_that_is_possible() {
		var item = sitting.file(secretariat, "Aviso");
		var tomorrow = calendar.addBusinessDays(today, 1, secretariat.territoryCode());
		var earliest = calendar.addBusinessDays(today, 5, secretariat.territoryCode());

		assertThat(refusedCall(SittingStl.call(secretariat, "ORDINARY", today, tomorrow, item)))
			.isEqualTo("Las reglas de este STL piden 5 días hábiles de anticipación y hay 1: faltan 4 días hábiles. "
					+ "La fecha más próxima con esa convocatoria es el " + SpokenDay.of(earliest) + ".");
		assertThat(refusedCall(SittingStl.call(secretariat, "ORDINARY", today, earliest.minusDays(1), item))).contains(SpokenDay.of(earliest));
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, earliest, item));
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> assertThat(one.on()).isEqualTo(earliest));
	}

	@Test
	void the_agenda_changes_after_the_notice_only_by_another_notice_with_its_own_term() {
		var stays = sitting.file(secretariat, "Se queda");
		var leaves = sitting.file(secretariat, "Sale");
		var enters = sitting.file(secretariat, "Entra");
		var session = sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, day, stays, leaves));
		sitting.answer(secretariat, "userTask_recordAttendance", Map.of("standing", "CHANGED"));

		assertThat(session).isWaitingAt("userTask_changeCall");
		assertThat(stl.refused(secretariat, "userTask_changeCall", SECRETARY, change(today.plusDays(1), stays, enters)))
			.startsWith("Las reglas de este STL piden 5 días hábiles");
		assertThat(stl.refused(secretariat, "userTask_changeCall", SECRETARY, change(day))).startsWith("Elige al menos un asunto");
		assertThat(agenda.pending(secretariat.id())).as("nothing half-kept").filteredOn(Agenda.Pending::inHand).hasSize(2);

		var later = day.plusDays(7);
		var answer = change(later, stays, enters);
		answer.put("freeItems", List.of(Map.of("title", "Nuevo", "text", "Algo que surgió.")));
		sitting.answer(secretariat, "userTask_changeCall", answer);
		assertThat(session).isWaitingAt("userTask_recordAttendance");
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> {
			assertThat(one.on()).isEqualTo(later);
			assertThat(one.place()).isEqualTo("Biblioteca");
			assertThat(one.noticedOn()).isEqualTo(today);
			assertThat(one.notice()).isEqualTo(1);
			assertThat(deliberation.items(one.id())).extracting(item -> item.title()).containsExactly("Se queda", "Entra", "Nuevo");
		});
		assertThat(agenda.pending(secretariat.id())).filteredOn(item -> !item.inHand()).extracting(Agenda.Pending::id).containsExactly(leaves);
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text)
			.contains("Se convocó de nuevo a la sesión 1, ahora para el " + SpokenDay.of(later) + ". Motivo: La sala no está disponible.");
	}

	@Test
	void what_the_changed_notice_names_is_what_the_session_deliberates() {
		var leaves = sitting.file(secretariat, "Sale");
		var enters = sitting.file(secretariat, "Entra");
		var session = sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, day, leaves));
		sitting.answer(secretariat, "userTask_recordAttendance", Map.of("standing", "CHANGED"));
		sitting.answer(secretariat, "userTask_changeCall", change(day, enters));
		clock.moveTo(day.plusDays(1));
		sitting.attend(secretariat, Sector.values());
		sitting.agree(secretariat);
		sitting.sign(secretariat);

		assertThat(session).isEnded().hasPassed("userTask_changeCall", "endEvent_sessionHeld");
		assertThat(agenda.decision(enters)).isPresent();
		assertThat(agenda.decision(leaves)).isEmpty();
	}

	@Test
	void who_was_present_is_recorded_in_two_working_days_from_the_session_wherever_it_moves() {
		var item = sitting.file(secretariat, "Fecha");
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, day, item));
		assertThat(attendanceDue()).isEqualTo(twoDaysAfter(day));
		sitting.answer(secretariat, "userTask_recordAttendance", Map.of("standing", "CHANGED"));
		sitting.answer(secretariat, "userTask_changeCall", change(day.plusDays(21), item));
		assertThat(attendanceDue()).isEqualTo(twoDaysAfter(day.plusDays(21)));

		clock.moveTo(day.plusDays(22));
		sitting.attend(secretariat, Sector.GOVERNMENT);
		sitting.answer(secretariat, "userTask_callAgain",
				Map.of("noticedOn", clock.today().toString(), "on", day.plusDays(35).toString(), "at", "10:00"));
		assertThat(attendanceDue()).isEqualTo(twoDaysAfter(day.plusDays(35)));
	}

	@Test
	void a_session_that_is_entered_afterwards_gives_its_secretary_the_days_from_today() {
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today.minusDays(20), today.minusDays(3), sitting.file(secretariat, "Antes")));

		assertThat(attendanceDue()).isEqualTo(twoDaysAfter(today));
	}

	private Instant attendanceDue() {
		return stl.task(secretariat, "userTask_recordAttendance", SECRETARY).dueAt();
	}

	private Instant twoDaysAfter(LocalDate session) {
		return calendar.addBusinessDays(session, 2, secretariat.territoryCode()).plusDays(1).atStartOfDay(clock.getZone()).minusSeconds(1).toInstant();
	}

	@Test
	void a_session_that_is_called_off_says_why_and_lets_its_matters_wait_again() {
		var item = sitting.file(secretariat, "Espera");
		var session = sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, day, item));
		sitting.answer(secretariat, "userTask_recordAttendance",
				Map.of("standing", "CANCELLED", "cancelReason", "Hay alerta por huracán en la costa."));

		assertThat(session).isEnded().hasPassed("endEvent_sessionCancelled").hasNotPassed("businessRuleTask_sessionQuorum");
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> {
			assertThat(one.state()).isEqualTo(SessionState.CANCELLED);
			assertThat(one.cancelReason()).isEqualTo("Hay alerta por huracán en la costa.");
			assertThat(one.notice()).isEqualTo(1);
		});
		assertThat(agenda.pending(secretariat.id())).singleElement().satisfies(one -> assertThat(one.inHand()).isFalse());
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, day, item));
		assertThat(sessions.of(secretariat.id())).hasSize(2);
	}

	@Test
	void no_earlier_day_of_notice_makes_the_term_of_a_session_to_come_look_kept() {
		var item = sitting.file(secretariat, "Aviso de antes");
		var tomorrow = calendar.addBusinessDays(today, 1, secretariat.territoryCode());

		for (var on : List.of(today, tomorrow, day)) {
			var call = SittingStl.call(secretariat, "ORDINARY", today.minusDays(14), on, item);
			call.put("at", "23:45");
			assertThat(refusedCall(call))
				.startsWith("La convocatoria de una sesión que no se ha celebrado sale hoy, " + SpokenDay.of(today));
		}
		assertThat(sessions.of(secretariat.id())).isEmpty();

		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today.minusDays(14), today.minusDays(1), item));
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> {
			assertThat(one.noticedOn()).isEqualTo(today.minusDays(14));
			assertThat(one.retrospective()).as("what was held already is shown as entered afterwards").isTrue();
		});
		sitting.attend(secretariat, Sector.GOVERNMENT);
		assertThat(stl.refused(secretariat, "userTask_callAgain", SECRETARY,
				Map.of("noticedOn", today.minusDays(1).toString(), "on", tomorrow.toString(), "at", "10:00")))
			.startsWith("La convocatoria de una sesión que no se ha celebrado sale hoy");
	}

	@Test
	void a_session_of_this_morning_is_entered_on_the_same_day_and_one_of_this_evening_is_not() {
		today = today.plusDays(1);
		clock.moveTo(today);
		var item = sitting.file(secretariat, "De esta mañana");
		var call = SittingStl.call(secretariat, "ORDINARY", today.minusDays(8), today, item);
		call.put("at", "23:45");
		assertThat(refusedCall(call)).endsWith("Si la sesión ya se celebró, pon el día y la hora en que empezó: según los que pusiste, todavía no empieza.");

		call.put("at", "00:15");
		var session = sitting.convene(secretariat, call);
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> {
			assertThat(one.on()).isEqualTo(today);
			assertThat(one.retrospective()).isTrue();
		});
		sitting.attend(secretariat, Sector.values());
		sitting.agree(secretariat);
		sitting.sign(secretariat);
		assertThat(session).isEnded().hasPassed("endEvent_sessionHeld");
		assertThat(agenda.decision(item)).get().satisfies(decision -> assertThat(decision.decidedOn()).isEqualTo(today));
	}

	@Test
	void a_call_that_stands_is_not_moved_to_an_hour_that_has_passed() {
		var item = sitting.file(secretariat, "Se mueve");
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, day, item));
		sitting.answer(secretariat, "userTask_recordAttendance", Map.of("standing", "CHANGED"));

		assertThat(stl.refused(secretariat, "userTask_changeCall", SECRETARY, Map.of("on", today.toString(), "at", "00:15", "mode", "IN_PERSON",
				"place", "Sala de plenos", "items", List.of(item.toString()), "reason", "Ya se celebró sin avisar a nadie.")))
			.startsWith("Las reglas de este STL piden 5 días hábiles de anticipación y hay 0");
	}

	@Test
	void another_call_keeps_the_shortest_notice_that_the_rules_know() {
		var item = sitting.file(secretariat, "Otra vez");
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today, day, item));
		clock.moveTo(day);
		sitting.attend(secretariat, Sector.GOVERNMENT);
		var tooSoon = calendar.addBusinessDays(day, 1, secretariat.territoryCode());

		assertThat(stl.refused(secretariat, "userTask_callAgain", SECRETARY,
				Map.of("noticedOn", day.toString(), "on", tooSoon.toString(), "at", "10:00")))
			.startsWith("Las reglas de este STL piden 2 días hábiles");
	}

	private String refusedCall(Map<String, Object> call) {
		return walk.refusedStart("organo-garante", secretariat.territoryCode(), StlSessionProcess.KEY, call);
	}

	private static Map<String, Object> change(LocalDate on, UUID... items) {
		return new HashMap<>(Map.of("on", on.toString(), "at", "12:30", "mode", "IN_PERSON", "place", "Biblioteca", "items",
				List.of(items).stream().map(UUID::toString).toList(), "reason", "La sala no está disponible."));
	}

}
