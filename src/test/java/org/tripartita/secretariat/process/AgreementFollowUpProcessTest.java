package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.tripartita.secretariat.process.SittingStl.SECRETARY;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agreement;
import org.tripartita.secretariat.AgreementState;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.workflow.TaskDesk;

/** What a session agreed to have done is followed until it is done or given up with a reason (domain 7.14, G-21). */
@ProductTest
class AgreementFollowUpProcessTest {

	private static final String REPORT = "userTask_reportAgreement";

	private static final String ACCOUNT = "Se publicó el padrón en el portal del municipio.";

	@Autowired
	private StlWalk stl;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Sessions sessions;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private RuntimeService engine;

	@Value("${tripartita.zone}")
	private ZoneId zone;

	private Secretariat secretariat;

	private LocalDate held;

	private LocalDate due;

	@BeforeEach
	void a_session_that_agrees_on_two_things_to_do() {
		secretariat = sitting.found().secretariat();
		held = clock.today().minusDays(3);
		due = clock.today().plusDays(45);
		sitting.convene(secretariat,
				SittingStl.call(secretariat, "ORDINARY", held.minusDays(10), held, sitting.file(secretariat, "Padrón")));
		sitting.attend(secretariat, Sector.values());
	}

	@Test
	void an_agreement_is_in_force_from_the_acta_on_and_waits_for_who_answers_for_it_until_its_own_day() {
		sitting.agree(secretariat, padron(), Map.of("text", "Difundir el padrón en radio.", "sector", "CIVIL_SOCIETY", "dueOn",
				due.plusDays(30).toString()));
		assertThat(stl.waiting(secretariat)).as("before the acta").doesNotContain(REPORT + "@gobierno");
		assertThat(agreements.open(secretariat.id())).isEmpty();
		sitting.sign(secretariat);

		var task = stl.task(secretariat, REPORT, "gobierno");
		assertThat(task.dueAt()).isEqualTo(due.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
		assertThat(stl.waiting(secretariat)).contains(REPORT + "@sociedad-civil").doesNotContain(REPORT + "@organo-garante");
		assertThat(agreements.open(secretariat.id())).extracting(Agreement::text)
			.containsExactly("Publicar el padrón de obra.", "Difundir el padrón en radio.");
		var acta = actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(one -> one.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
		assertThat(actas.canonicalJson(acta.id()))
			.hasValueSatisfying(text -> assertThat(text).contains("Publicar el padrón de obra.", "Secretaría de Obras (Gobierno)"));
	}

	@Test
	void what_was_done_is_told_by_who_answers_for_it_and_by_nobody_else() {
		agreedAndSealed();
		var instance = engine.createProcessInstanceQuery()
			.processDefinitionKey(AgreementProcess.KEY)
			.processInstanceBusinessKey(secretariat.code())
			.singleResult();

		assertThat(stl.refused(secretariat, REPORT, "gobierno", report("DONE", held.minusDays(1)))).contains("anterior a la sesión");
		assertThat(stl.refused(secretariat, REPORT, "gobierno", report("DONE", clock.today().plusDays(1)))).contains("posterior a hoy");
		assertThat(stl.refused(secretariat, REPORT, "gobierno", with(report("DONE", clock.today()), "link", "javascript:alert(1)")))
			.contains("http");
		stl.answer(secretariat, REPORT, "gobierno", with(report("DONE", clock.today()), "link", "https://municipio.example.org/padron"));

		assertThat(instance).isEnded().hasPassed("endEvent_agreementDone");
		assertThat(only()).satisfies(one -> {
			assertThat(one.state()).isEqualTo(AgreementState.DONE);
			assertThat(one.account()).isEqualTo(ACCOUNT);
			assertThat(one.endedOn()).isEqualTo(clock.today());
		});
		assertThat(agreements.open(secretariat.id())).isEmpty();
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text)
			.anyMatch(text -> text.startsWith("Se cumplió el acuerdo 1 de la sesión 1") && text.contains(ACCOUNT));
	}

	@Test
	void what_will_not_be_done_ends_with_its_reason() {
		agreedAndSealed();
		var instance = engine.createProcessInstanceQuery()
			.processDefinitionKey(AgreementProcess.KEY)
			.processInstanceBusinessKey(secretariat.code())
			.singleResult();
		assertThat(stl.refused(secretariat, REPORT, "gobierno", Map.of("outcome", "NOT_DONE", "actedOn", clock.today().toString())))
			.isNotBlank();
		stl.answer(secretariat, REPORT, "gobierno", report("NOT_DONE", clock.today()));

		assertThat(instance).isEnded().hasPassed("endEvent_agreementNotDone");
		assertThat(only().state()).isEqualTo(AgreementState.NOT_DONE);
	}

	@Test
	void an_agreement_whose_day_passed_is_late_and_open_and_the_next_session_hears_of_it() {
		agreedAndSealed();
		clock.moveTo(due.plusDays(1));

		assertThat(only().late(clock.today())).isTrue();
		assertThat(stl.waiting(secretariat)).contains(REPORT + "@gobierno");
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", clock.today(), clock.today().plusDays(14),
				sitting.file(secretariat, "Siguiente")));
		var attendance = stl.task(secretariat, "userTask_recordAttendance", SECRETARY);
		assertThat(desk.shown(attendance.group(), attendance.taskId())).hasValueSatisfying(form -> assertThat(form.get("openAgreements"))
			.asString()
			.contains("Publicar el padrón de obra.", "Secretaría de Obras (Gobierno)"));
	}

	@Test
	void an_agreement_is_not_due_before_the_session_that_takes_it() {
		var early = with(padron(), "dueOn", held.minusDays(1).toString());

		assertThat(stl.refused(secretariat, "userTask_deliberateItem", SECRETARY,
				Map.of("text", "Lo que se propone.", "position", "AGREED_FOR", "agreements", List.of(early))))
			.startsWith("La fecha de un acuerdo no puede ser anterior");
		assertThat(agreements.ofSession(sessions.of(secretariat.id()).get(0).id())).isEmpty();
	}

	private void agreedAndSealed() {
		sitting.agree(secretariat, padron());
		sitting.sign(secretariat);
	}

	private Map<String, Object> padron() {
		return Map.of("text", "Publicar el padrón de obra.", "sector", "GOVERNMENT", "organisation", "Secretaría de Obras", "dueOn",
				due.toString());
	}

	private static Map<String, Object> report(String outcome, LocalDate on) {
		return Map.of("outcome", outcome, "account", ACCOUNT, "actedOn", on.toString());
	}

	private static Map<String, Object> with(Map<String, Object> answer, String key, Object value) {
		var more = new HashMap<>(answer);
		more.put(key, value);
		return more;
	}

	private Agreement only() {
		return agreements.page(secretariat.id(), 0, 10).get(0);
	}

}
