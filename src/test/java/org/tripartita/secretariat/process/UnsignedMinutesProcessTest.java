package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.Decision;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SessionReports;
import org.tripartita.secretariat.SessionState;
import org.tripartita.testing.ProductTest;

/** Minutes that fewer than two sectors sign go back to the secretary, and hold nothing where that does not help. */
@ProductTest
class UnsignedMinutesProcessTest extends StlSessionScene {

	@Autowired
	private ActaRegister actas;

	@Autowired
	private SecretariatLog log;

	@Autowired
	private Agreements agreements;

	@Autowired
	private SessionReports reports;

	private UUID item;

	@BeforeEach
	void a_session_that_agreed_on_a_matter() {
		item = file("Datos de obra pública");
		convene("ORDINARY", item);
		attend(Sector.values());
		deliberate("AGREED_FOR", Map.of("agreements",
				List.of(Map.of("text", "Publicar el padrón de obra.", "sector", "GOVERNMENT", "dueOn", clock.today().plusDays(20).toString()))));
	}

	@Test
	void what_one_sector_signs_goes_back_with_the_reasons_and_two_seal_it() {
		minutes();
		act(Sector.GOVERNMENT);

		assertThat(session).isWaitingAt("userTask_draftMinutes").hasPassed("serviceTask_returnMinutes");
		assertThat(agenda.decision(item)).isEmpty();
		assertThat(acta()).isEmpty();
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text)
			.contains("La minuta de la sesión 1 la firmaron menos de dos sectores. Vuelve a la secretaría y los tres firman de nuevo.",
					"No firmó la minuta de la sesión 1. Órgano garante: No se respetó lo acordado.",
					"No firmó la minuta de la sesión 1. Sociedad civil: No se respetó lo acordado.");

		stl.answer(secretariat, "userTask_draftMinutes", SECRETARY, Map.of("minutes", "Se deliberó todo y se corrigió lo que faltaba."));
		act(Sector.GOVERNMENT, Sector.CIVIL_SOCIETY);
		assertThat(session).isEnded().hasPassed("endEvent_sessionHeld");
		assertThat(agenda.decision(item)).map(Decision::result).contains(DecisionResult.ADOPTED);
		assertThat(agreements.open(secretariat.id())).hasSize(1);
		assertThat(content()).contains("Se deliberó todo y se corrigió lo que faltaba.", "Quién no firmó y por qué",
				"Quién no firmó el borrador 1 y por qué", "Órgano garante: No se respetó lo acordado.");
	}

	@Test
	void what_nobody_signs_three_times_is_sealed_as_that_and_decides_nothing() {
		for (int draft = 1; draft <= 3; draft++) {
			assertThat(session).isWaitingAt("userTask_draftMinutes");
			minutes();
			act();
		}

		assertThat(session).isEnded().hasPassed("endEvent_sessionUnsigned").hasNotPassed("serviceTask_sealSession");
		assertThat(sessions.of(secretariat.id())).singleElement().satisfies(one -> {
			assertThat(one.state()).isEqualTo(SessionState.UNSIGNED);
			assertThat(one.documentId()).isNotNull();
			assertThat(reports.of(one).unsigned()).isTrue();
			assertThat(reports.of(one).agreements()).isEmpty();
		});
		assertThat(sessions.lastValidOn(secretariat.id())).isEmpty();
		assertThat(agenda.decision(item)).isEmpty();
		assertThat(agreements.open(secretariat.id())).isEmpty();
		assertThat(content()).contains("Acta de la sesión 1, sin firmas suficientes", "Nada de lo que dice está en vigor",
				"Quién no firmó el borrador 1 y por qué", "Quién no firmó el borrador 2 y por qué");
		assertThat(log.of(secretariat.id())).extracting(SecretariatLog.Entry::text)
			.contains("El acta de la sesión 1 se selló sin firmas suficientes: nada de lo que dice está en vigor y sus asuntos vuelven a estar pendientes.");
	}

	@Test
	void another_session_decides_what_an_acta_without_signatures_did_not() {
		for (int draft = 1; draft <= 3; draft++) {
			minutes();
			act(Sector.GOVERNMENT);
		}
		assertThat(agenda.pending(secretariat.id())).singleElement().satisfies(one -> {
			assertThat(one.id()).isEqualTo(item);
			assertThat(one.inHand()).isFalse();
		});

		convene("ORDINARY", item);
		attend(Sector.values());
		deliberate("AGREED_AGAINST", Map.of());
		sign();
		assertThat(agenda.decision(item)).map(Decision::result).contains(DecisionResult.REJECTED);
		assertThat(agenda.pending(secretariat.id())).isEmpty();
	}

	/** These sectors sign, the others say why they do not. */
	private void act(Sector... signing) {
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(),
					List.of(signing).contains(sector) ? stl.signature(secretariat.id(), sector, day) : StlWalk.refusal(day));
		}
	}

	private List<Acta> acta() {
		return actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC).stream().filter(one -> one.kind() == DocumentKind.SESSION_ACT).toList();
	}

	private String content() {
		assertThat(acta()).hasSize(1);
		return actas.canonicalJson(acta().get(0).id()).orElseThrow();
	}

}
