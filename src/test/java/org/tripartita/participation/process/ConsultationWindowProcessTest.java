package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import org.tripartita.participation.Consultation.Standing;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.ContributionBox.Received;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.TaskOpened;

/** When a consultation takes answers: while its window is open, or all at once where it was held before. */
@ProductTest
@RecordApplicationEvents
class ConsultationWindowProcessTest extends ConsultationScene {

	@Autowired
	private ParticipationFigures figures;

	@Autowired
	private ConsultationDesk desk;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private ApplicationEvents published;

	@Autowired
	private HistoryService history;

	@Test
	void an_answer_one_second_late_is_refused_although_the_process_has_not_noticed() {
		answer("userTask_designConsultation", design("LIVE"));
		answer("userTask_scheduleConsultation", window());
		clock.moveTo(consultation().closesAt().minusSeconds(1));
		assertThat(box.receive(consultation().id(), online("Justo a tiempo."))).isInstanceOf(Received.Taken.class);

		clock.advance(Duration.ofSeconds(1));

		assertThat(box.receive(consultation().id(), online("Un segundo tarde."))).isInstanceOf(Received.TooLate.class);
		assertThat(refused("userTask_captureAnswers", paper("Tarde"))).startsWith("La consulta ya cerró");
		assertThat(figures.of(consultation().id()).contributions()).isEqualTo(1);
	}

	@Test
	void a_consultation_held_before_waits_for_no_clock_and_says_so() {
		answer("userTask_designConsultation", design("HELD"));
		var held = new HashMap<String, Object>(Map.of("openedOn", clock.today().minusDays(90).toString(), "closedOn",
				clock.today().minusDays(60).toString(), "source", "Informe impreso del órgano garante.", "totals",
				List.of(Map.of("channel", "ASSEMBLY", "region", "Costa", "contributions", 600),
						Map.of("channel", "ONLINE", "region", "Sierra", "contributions", 400))));
		held.put("closedOn", clock.today().toString());
		assertThat(refused("userTask_recordHeldConsultation", held)).isEqualTo("Una consulta ya realizada cerró antes de hoy.");
		held.put("closedOn", clock.today().minusDays(60).toString());
		answer("userTask_recordHeldConsultation", held);

		assertThat(room).isWaitingAt("userTask_systematiseContributions").hasNotPassed("userTask_scheduleConsultation");
		assertThat(consultation().retrospective()).isTrue();
		assertThat(figures.of(consultation().id()).contributions()).isEqualTo(1000);
		assertThat(log.of(exercise.id())).filteredOn(entry -> entry.text().startsWith("Se realizó la consulta"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.retrospective()).isTrue())
			.satisfies(entry -> assertThat(entry.happenedOn()).as("the day it was over").isEqualTo(clock.today().minusDays(60)));
		assertThat(log.of(exercise.id())).filteredOn(entry -> entry.text().startsWith("Se abrió la consulta"))
			.singleElement()
			.satisfies(entry -> assertThat(entry.happenedOn()).as("the day it began, and its step with it").isEqualTo(clock.today().minusDays(90)));
		assertThat(box.receive(consultation().id(), online("Tarde."))).isInstanceOf(Received.TooLate.class);
	}

	@Test
	void the_task_to_capture_answers_is_told_of_while_it_can_be_done_and_not_of_a_consultation_held_before() {
		answer("userTask_designConsultation", design("HELD"));
		published.clear();
		answer("userTask_recordHeldConsultation", Map.of("openedOn", clock.today().minusDays(90).toString(), "closedOn",
				clock.today().minusDays(60).toString(), "source", "Informe impreso del órgano garante.", "totals",
				List.of(Map.of("channel", "PAPER", "region", "Costa", "contributions", 400))));
		assertThat(told()).containsExactly("userTask_decideOnParticipation");

		an_exercise_that_comes_to_consult();
		answer("userTask_designConsultation", design("LIVE"));
		published.clear();
		answer("userTask_scheduleConsultation", window());
		assertThat(told()).containsExactly("userTask_captureAnswers");
	}

	private List<String> told() {
		return published.stream(TaskOpened.class)
			.map(one -> history.createHistoricTaskInstanceQuery().taskId(one.taskId()).singleResult().getTaskDefinitionKey())
			.toList();
	}

	@Test
	void a_consultation_without_regions_asks_for_none() {
		var everywhere = new HashMap<>(design("HELD"));
		everywhere.remove("regions");
		answer("userTask_designConsultation", everywhere);
		var total = Map.of("channel", "PAPER", "region", "Sierra", "contributions", 400);

		assertThat(walk.sentToBrowser(walk.task(exercise.id(), "userTask_recordHeldConsultation", CONVENER))).containsEntry("regional", "NO");
		answer("userTask_recordHeldConsultation", Map.of("openedOn", clock.today().minusDays(90).toString(), "closedOn",
				clock.today().minusDays(60).toString(), "source", "Informe impreso del órgano garante.", "totals", List.of(total)));
		assertThat(figures.of(consultation().id()).contributions()).isEqualTo(400);
	}

	@Test
	void a_held_consultation_that_reached_too_few_cannot_be_extended() {
		answer("userTask_designConsultation", design("HELD"));
		answer("userTask_recordHeldConsultation", Map.of("openedOn", clock.today().minusDays(90).toString(), "closedOn",
				clock.today().minusDays(60).toString(), "source", "Informe impreso del órgano garante.", "totals",
				List.of(Map.of("channel", "ONLINE", "contributions", 600))));

		assertThat(engine.getVariable(room.getId(), "sufficiency")).isEqualTo("WITHOUT_OFFLINE");
		assertThat(refused("userTask_decideOnParticipation", extension(5))).contains("¿Qué se hace?");
	}

	@Test
	void a_consultation_needs_a_way_without_internet_questions_and_a_window_that_lies_ahead() {
		var design = new HashMap<>(design("LIVE"));
		design.put("channels", List.of("ONLINE"));
		assertThat(refused("userTask_designConsultation", design)).contains("al menos un medio que funcione sin internet");
		design.put("channels", List.of("PAPER"));
		design.put("questions", List.of());
		assertThat(refused("userTask_designConsultation", design)).isEqualTo("La consulta lleva de 1 a 10 preguntas.");
		design.put("questions", List.of(Map.of("text", "¿Una sola opción?", "kind", "OPTIONS", "options", "Agua\n \n")));
		assertThat(refused("userTask_designConsultation", design)).startsWith("Revisa las opciones");
		answer("userTask_designConsultation", design("LIVE"));

		assertThat(refused("userTask_scheduleConsultation", window(5, 2))).isEqualTo("La consulta no puede cerrar antes de abrir.");
		assertThat(refused("userTask_scheduleConsultation", window(-9, -1))).startsWith("La fecha de cierre ya pasó.");
		assertThat(refused("userTask_scheduleConsultation", window(-300, 5))).contains("manifestara el interés");
		assertThat(refused("userTask_scheduleConsultation", window(1, 400))).contains("como máximo 180 días");
	}

	@Test
	void a_window_that_is_shorter_than_recommended_opens_with_a_public_reason() {
		answer("userTask_designConsultation", design("LIVE"));
		var day = new HashMap<>(window(0, 0));
		assertThat(refused("userTask_scheduleConsultation", day)).isEqualTo("El plazo recomendado termina el " + SpokenDay.of(clock.today().plusDays(21))
				+ ". Puedes continuar: escribe por qué dura menos; el motivo será público.");
		day.put("shortTermReason", "La asamblea es hoy y no habrá otra este año.");
		answer("userTask_scheduleConsultation", day);

		assertThat(consultation().standing(clock.instant())).isEqualTo(Standing.OPEN);
		assertThat(desk.lastDay(consultation())).isEqualTo(clock.today());
		assertThat(consultation().termReason()).isEqualTo("La asamblea es hoy y no habrá otra este año.");
		assertThat(log.of(exercise.id())).anyMatch(entry -> entry.text().endsWith("Dura menos de lo recomendado. Motivo: La asamblea es hoy y no habrá otra este año."));
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).singleElement()
			.satisfies(acta -> assertThat(actas.canonicalJson(acta.id()).orElseThrow()).contains("La asamblea es hoy"));
	}

	@Test
	void captured_answers_must_belong_to_the_window_and_to_the_questions() {
		answer("userTask_designConsultation", design("LIVE"));
		answer("userTask_scheduleConsultation", window());
		var paper = new HashMap<>(paper("Respuesta"));
		paper.put("receivedOn", clock.today().minusDays(1).toString());
		assertThat(refused("userTask_captureAnswers", paper)).contains("antes de que abriera");
		paper.put("receivedOn", clock.today().plusDays(1).toString());
		assertThat(refused("userTask_captureAnswers", paper)).isEqualTo("La fecha no puede ser posterior a hoy.");
		paper.put("receivedOn", clock.today().toString());
		paper.put("answers", List.of(Map.of("question", questionIds().get(1), "answer", "Ninguna de esas")));
		assertThat(refused("userTask_captureAnswers", paper)).isEqualTo("En la pregunta 2 elige una de las opciones.");
		paper.remove("answers");
		paper.remove("proposal");
		assertThat(refused("userTask_captureAnswers", paper)).startsWith("Responde al menos una pregunta");
	}

}
