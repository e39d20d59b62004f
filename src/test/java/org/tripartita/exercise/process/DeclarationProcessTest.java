package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.Texts;

@ProductTest
class DeclarationProcessTest {

	@Autowired
	private Texts texts;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private DeclarationSigning signing;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private HistoryService history;

	private Exercise exercise;

	private ProcessInstance room;

	@BeforeEach
	void an_exercise_at_its_first_step() {
		exercise = walk.exercise(clock.today().minusDays(60));
		room = walk.enter(DeclarationProcess.KEY, exercise, Processes.facts());
	}

	@Test
	void three_signatures_make_a_declaratoria_that_is_sealed_and_public() {
		draft();
		for (var sector : Sector.values()) {
			sign(sector);
		}

		assertThat(room).isEnded().hasPassed("endEvent_declared");
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.DECLARED);
		assertThat(signing.declared(exercise.id())).isTrue();
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).singleElement()
			.satisfies(acta -> assertThat(acta.actDate()).isEqualTo(clock.today().minusDays(40)));
		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.contains("Los tres sectores firmaron la declaratoria conjunta y se publicó.");
	}

	@Test
	void two_signatures_are_not_enough() {
		draft();
		sign(Sector.GOVERNMENT);
		sign(Sector.OVERSIGHT_BODY);

		assertThat(room).isWaitingAt("userTask_signDeclaration");
		assertThat(signing.declared(exercise.id())).isFalse();
	}

	@Test
	void a_sector_that_declines_says_why_in_public_and_the_text_can_be_written_anew() {
		draft();
		sign(Sector.GOVERNMENT);
		sign(Sector.OVERSIGHT_BODY);
		decline(Sector.CIVIL_SOCIETY);

		assertThat(log.of(exercise.id())).extracting(LogEntry::text)
			.anyMatch(text -> text.startsWith("Sociedad civil no firmó") && text.contains("Faltan compromisos medibles"));
		walk.answer(exercise.id(), "userTask_resolveRefusal", "organo-garante", Map.of("resolution", "REDRAFT"));
		draft();
		for (var sector : Sector.values()) {
			sign(sector);
		}
		assertThat(room).isEnded().hasPassed("endEvent_declared");
	}

	@Test
	void a_declaratoria_that_is_not_taken_up_again_leaves_a_prospect() {
		draft();
		sign(Sector.OVERSIGHT_BODY);
		sign(Sector.CIVIL_SOCIETY);
		decline(Sector.GOVERNMENT);
		walk.answer(exercise.id(), "userTask_resolveRefusal", "organo-garante",
				Map.of("resolution", "STOP", "reason", "El gobierno no muestra interés por ahora."));

		assertThat(room).isEnded().hasPassed("endEvent_prospect");
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.PROSPECT);
	}

	@Test
	void a_signature_cannot_lie_in_the_future_nor_before_the_interest() {
		draft();

		assertThat(refusedSignature(clock.today().plusDays(1).toString()))
			.isEqualTo("La fecha del acto no puede ser posterior a hoy.");
		assertThat(refusedSignature(clock.today().minusDays(61).toString()))
			.isEqualTo("La fecha del acto no puede ser anterior a la manifestación de interés del ejercicio.");
		assertThat(refusedSignature("2025-02-29")).contains("no es una fecha que exista");
	}

	@Test
	void a_sector_that_signs_must_name_its_powers() {
		draft();
		var answer = new HashMap<>(signature());
		answer.remove("powers");

		assertThat(walk.refused(exercise.id(), "userTask_signDeclaration", "gobierno", answer)).startsWith("Falta responder «Facultades».");
		var nobody = new HashMap<>(signature());
		nobody.remove("organisation");
		assertThat(walk.refused(exercise.id(), "userTask_signDeclaration", "gobierno", nobody)).as("as the page of the signature names it")
			.startsWith("Falta responder «" + texts.of("signing.organisation") + "».");
		assertThat(signing.acts(exercise.id())).isEmpty();
	}

	@Test
	void no_answer_becomes_a_variable_or_history_of_the_engine() {
		draft();
		sign(Sector.GOVERNMENT);

		assertThat(engine.getVariables(room.getId())).containsOnlyKeys("exerciseId", "territory");
		assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(room.getId()).list())
			.extracting(variable -> String.valueOf(variable.getValue()))
			.noneMatch(value -> value.contains("Secretaría"));
	}

	@Test
	void an_expression_in_an_answer_stays_text() {
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante",
				Map.of("text", "${execution.id} <script>alert(1)</script> y más texto para la declaratoria.", "place", "#{1+1}"));

		assertThat(signing.latest(exercise.id())).hasValueSatisfying(declaration -> {
			assertThat(declaration.place()).isEqualTo("#{1+1}");
			assertThat(declaration.text()).startsWith("${execution.id} <script>");
		});
	}

	private void draft() {
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Ciudad capital"));
	}

	private void sign(Sector sector) {
		walk.answer(exercise.id(), "userTask_signDeclaration", sector.role(), signature());
	}

	private void decline(Sector sector) {
		walk.answer(exercise.id(), "userTask_signDeclaration", sector.role(), Map.of("decision", "DECLINE", "reason",
				"Faltan compromisos medibles en el texto.", "actedOn", clock.today().minusDays(40).toString()));
	}

	private Map<String, Object> signature() {
		return Map.of("decision", "SIGN", "organisation", "Secretaría de prueba", "position", "Titular", "powers",
				"Artículo 5 de su ley orgánica", "actedOn", clock.today().minusDays(40).toString());
	}

	private String refusedSignature(String day) {
		var answer = new HashMap<>(signature());
		answer.put("actedOn", day);
		return walk.refused(exercise.id(), "userTask_signDeclaration", "gobierno", answer);
	}

}
