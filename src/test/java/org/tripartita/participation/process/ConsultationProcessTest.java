package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.participation.Categories;
import org.tripartita.participation.Category;
import org.tripartita.participation.Consultation.Standing;
import org.tripartita.participation.ContributionBox.Received;
import org.tripartita.participation.Disposition;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** A consultation from its design to an answer for each category. */
@ProductTest
class ConsultationProcessTest extends ConsultationScene {

	@Autowired
	private Categories categories;

	@Autowired
	private Topics topics;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private HistoryService history;

	@Test
	void a_consultation_goes_from_its_design_to_topics_with_an_answer_to_each_category() {
		answer("userTask_designConsultation", design("LIVE"));
		answer("userTask_scheduleConsultation", window());
		assertThat(consultation().standing(clock.instant())).isEqualTo(Standing.OPEN);
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).extracting(acta -> acta.kind()).containsExactly(DocumentKind.CALL);
		assertThat(actas.canonicalJson(actas.ofExercise(exercise.id(), Visibility.PUBLIC).get(0).id())).hasValueSatisfying(text -> assertThat(text)
			.contains("1. ¿Qué problema vive tu comunidad?").contains("2. ¿Qué servicio te preocupa? Opciones: Agua; Salud"));
		capture("Llegó en papel desde la sierra.");
		capture("Otra respuesta que llegó en papel.");
		contribute("El agua no llega a la colonia desde hace meses.");
		close();

		systematise();
		propose();
		accept(Sector.values());
		answer("userTask_respondToCategories", responses(categoryIds()));

		assertThat(room).isEnded().hasPassed("endEvent_topicsChosen").hasNotPassed("userTask_decideOnParticipation");
		assertThat(topics.chosen(exercise.id())).extracting(Topic::name).containsExactly("Agua potable");
		assertThat(topics.ofExercise(exercise.id())).filteredOn(topic -> !topic.chosen())
			.singleElement()
			.satisfies(topic -> assertThat(topic.reason()).startsWith("Corresponde"));
		assertThat(categories.of(consultation().id())).allMatch(Category::answered);
		assertThat(consultation().standing(clock.instant())).isEqualTo(Standing.REPORTED);
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).extracting(acta -> acta.kind())
			.containsExactlyInAnyOrder(DocumentKind.CALL, DocumentKind.CONSULTATION_REPORT);
		assertThat(topicIds()).isEqualTo(topics.chosen(exercise.id()).stream().map(topic -> topic.id().toString()).toList());
		assertThat(log()).anyMatch(text -> text.contains("3 aportaciones y 1 tema elegido,"));
	}

	@Test
	void too_few_answers_extend_the_window_once_and_then_the_limitation_is_public() {
		answer("userTask_designConsultation", design("LIVE"));
		answer("userTask_scheduleConsultation", window());
		contribute("El agua no llega a la colonia desde hace meses.");
		close();

		assertThat(room).isWaitingAt("userTask_decideOnParticipation");
		assertThat(refused("userTask_decideOnParticipation", extension(16)))
			.isEqualTo("La ampliación puede durar como máximo 15 días a partir de hoy.");
		answer("userTask_decideOnParticipation", extension(15));
		assertThat(consultation().standing(clock.instant())).isEqualTo(Standing.OPEN);
		assertThat(room).isWaitingAt("userTask_captureAnswers");
		contribute("La clínica no tiene medicinas desde el año pasado.");
		clock.moveTo(consultation().closesAt());
		walk.runJobs();

		assertThat(refused("userTask_decideOnParticipation", extension(5))).contains("¿Qué se hace?");
		answer("userTask_decideOnParticipation",
				Map.of("continuation", "CONTINUE", "limitation", "Los resultados no representan a la sierra."));
		assertThat(room).isWaitingAt("userTask_systematiseContributions");
		assertThat(consultation().limitation()).isEqualTo("Los resultados no representan a la sierra.");
		assertThat(log()).contains("Se continúa con 2 aportaciones de una meta de 3. Limitación: Los resultados no representan a la sierra.")
			.anyMatch(text -> text.startsWith("La consulta se amplió hasta el"));
	}

	@Test
	void an_objection_is_public_and_brings_the_topics_back() {
		throughTo("userTask_acceptTopics");
		walk.answer(exercise.id(), "userTask_acceptTopics", "sociedad-civil", Map.of("decision", "OBJECT", "reason",
				"Falta el tema de la salud.", "actedOn", clock.today().toString()));
		accept(Sector.GOVERNMENT, Sector.OVERSIGHT_BODY);

		assertThat(room).isWaitingAt("userTask_proposeTopics");
		assertThat(log()).contains("Sociedad civil objetó los temas propuestos. Motivo: Falta el tema de la salud.");
		propose();
		accept(Sector.values());
		assertThat(room).isWaitingAt("userTask_respondToCategories");
		assertThat(topics.ofExercise(exercise.id())).hasSize(2);
	}

	@Test
	void no_category_stays_without_an_answer() {
		throughTo("userTask_respondToCategories");
		var ids = categoryIds();

		assertThat(refused("userTask_respondToCategories", responses(ids.subList(0, 1))))
			.isEqualTo("Falta responder la categoría «Salud». Ninguna puede quedar sin respuesta (regla G-20).");
		assertThat(refused("userTask_respondToCategories", responses(List.of(ids.get(0), ids.get(0)))))
			.isEqualTo("Una categoría tiene dos respuestas. Deja una sola por categoría.");
		assertThat(refused("userTask_respondToCategories", responses(List.of(UUID.randomUUID().toString())))).contains("Categoría");
		assertThat(categories.of(consultation().id())).noneMatch(Category::answered);
	}

	@Test
	void answers_stay_out_of_the_engine() {
		throughTo("userTask_systematiseContributions");

		assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(room.getId()).list())
			.extracting(variable -> String.valueOf(variable.getValue()))
			.noneMatch(value -> value.contains("agua") || value.contains("papel"));
		assertThat(engine.getVariables(room.getId())).containsOnlyKeys("exerciseId", "territory", "consultationId", "held",
				"closesAt", "reachPercent", "missedTargets", "offlineContributions", "largestRegionPercent", "sufficiency");
	}

	@Test
	void what_arrives_without_internet_is_captured_until_the_last_day_of_the_window() {
		answer("userTask_designConsultation", design("LIVE"));
		answer("userTask_scheduleConsultation", window(0, 40));

		assertThat(walk.task(exercise.id(), "userTask_captureAnswers", CONVENER).dueAt()).isEqualTo(consultation().closesAt().minusSeconds(1));
	}

	private void throughTo(String element) {
		answer("userTask_designConsultation", design("LIVE"));
		answer("userTask_scheduleConsultation", window());
		capture("Llegó en papel desde la sierra.");
		contribute("El agua no llega a la colonia desde hace meses.");
		contribute("La clínica no tiene medicinas desde el año pasado.");
		close();
		if (element.equals("userTask_systematiseContributions")) {
			return;
		}
		systematise();
		propose();
		if (element.equals("userTask_respondToCategories")) {
			accept(Sector.values());
		}
	}

	private void close() {
		clock.moveTo(consultation().closesAt());
		walk.runJobs();
		clock.advance(Duration.ofDays(1));
	}

	private void capture(String text) {
		answer("userTask_captureAnswers", paper(text));
	}

	private void contribute(String text) {
		assertThat(box.receive(consultation().id(), online(text))).isInstanceOf(Received.Taken.class);
	}

	/** As the facilitator, who may do it beside the convener. */
	private void systematise() {
		var task = pending.ofExercise(exercise.id()).stream().map(PendingTask::taskId).findFirst().orElseThrow();
		var tooMany = List.of(Map.of("name", "Agua", "contributions", 50, "summary", "El agua no llega a las colonias."));
		var facilitator = "facilitacion." + exercise.territoryCode().toLowerCase();
		assertThat(desk.submit(facilitator, task, Map.of("categories", tooMany)))
			.isInstanceOfSatisfying(Receipt.Refused.class, refused -> assertThat(refused.sentence()).contains("solo se recibieron 3"));
		var drafts = List.of(Map.of("name", "Agua", "contributions", 2, "summary", "El agua no llega a las colonias."),
				Map.of("name", "Salud", "contributions", 1, "summary", "La clínica no tiene medicinas."));
		assertThat(desk.submit(facilitator, task, Map.of("categories", drafts))).isInstanceOf(Receipt.Taken.class);
		walk.runJobs();
	}

	private void propose() {
		var none = List.of(topic("Agua potable", "NO", "Por ahora ninguno se trabaja."));
		assertThat(refused("userTask_proposeTopics", Map.of("topics", none))).isEqualTo("Elige al menos un tema.");
		answer("userTask_proposeTopics", Map.of("topics", List.of(topic("Agua potable", "YES", "Es lo que más se mencionó."),
				topic("Salud", "NO", "Corresponde a la federación, que ya lo atiende."))));
	}

	private static Map<String, Object> topic(String name, String chosen, String reason) {
		return Map.of("name", name, "chosen", chosen, "description", "Lo que las personas señalaron.", "reason", reason);
	}

	private void accept(Sector... sectors) {
		for (var sector : sectors) {
			walk.answer(exercise.id(), "userTask_acceptTopics", sector.role(),
					Map.of("decision", "ACCEPT", "actedOn", clock.today().toString()));
		}
	}

	private Map<String, Object> responses(List<String> ids) {
		var rows = new ArrayList<Map<String, Object>>();
		ids.forEach(id -> rows.add(Map.of("category", id, "disposition", Disposition.PARTIAL.name(), "reason",
				"Se trabajará en una de las mesas.")));
		return Map.of("responses", rows, "respondedOn", clock.today().toString());
	}

	private List<String> categoryIds() {
		return categories.of(consultation().id()).stream().map(category -> category.id().toString()).toList();
	}

	private List<String> topicIds() {
		var variable = history.createHistoricVariableInstanceQuery()
			.processInstanceId(room.getId())
			.variableName("topicIds")
			.singleResult();
		return ((List<?>) variable.getValue()).stream().map(Object::toString).toList();
	}

}
