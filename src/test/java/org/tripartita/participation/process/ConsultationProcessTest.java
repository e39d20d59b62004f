package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.participation.AgeBand;
import org.tripartita.participation.Categories;
import org.tripartita.participation.Category;
import org.tripartita.participation.Channel;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.Consultation.Standing;
import org.tripartita.participation.ConsultationParts;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.ContributionBox;
import org.tripartita.participation.ContributionBox.Received;
import org.tripartita.participation.Disposition;
import org.tripartita.participation.ParticipationFigures;
import org.tripartita.participation.SocialSector;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

@ProductTest
class ConsultationProcessTest {

	private static final String CONVENER = "organo-garante";

	private static int states;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private Consultations consultations;

	@Autowired
	private ContributionBox box;

	@Autowired
	private ParticipationFigures figures;

	@Autowired
	private Categories categories;

	@Autowired
	private Topics topics;

	@Autowired
	private ConsultationParts parts;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private HistoryService history;

	private Exercise exercise;

	private ProcessInstance room;

	@BeforeEach
	void an_exercise_that_comes_to_consult() {
		exercise = walk.exercise(Walk.state(states++), clock.today().minusDays(200));
		room = walk.enter(ConsultationProcess.KEY, exercise, Processes.facts());
	}

	@Test
	void a_consultation_goes_from_its_design_to_topics_with_an_answer_to_each_category() {
		answer("userTask_designConsultation", design("LIVE"));
		answer("userTask_scheduleConsultation", window());
		assertThat(consultation().standing(clock.instant())).isEqualTo(Standing.OPEN);
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).extracting(acta -> acta.kind()).containsExactly(DocumentKind.CALL);
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
		assertThat(log()).anyMatch(text -> text.contains("3 aportaciones y 1 temas elegidos"));
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
			.satisfies(entry -> assertThat(entry.retrospective()).isTrue());
		assertThat(box.receive(consultation().id(), online("Tarde."))).isInstanceOf(Received.TooLate.class);
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

		assertThat(refused("userTask_scheduleConsultation", window(0, 0))).isEqualTo("La consulta debe cerrar después de abrir.");
		assertThat(refused("userTask_scheduleConsultation", window(-9, -1))).startsWith("La fecha de cierre ya pasó.");
		assertThat(refused("userTask_scheduleConsultation", window(-300, 5))).contains("manifestara el interés");
		assertThat(refused("userTask_scheduleConsultation", window(1, 400))).contains("como máximo 180 días");
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

	@Test
	void answers_stay_out_of_the_engine() {
		throughTo("userTask_systematiseContributions");

		assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(room.getId()).list())
			.extracting(variable -> String.valueOf(variable.getValue()))
			.noneMatch(value -> value.contains("agua") || value.contains("papel"));
		assertThat(engine.getVariables(room.getId())).containsOnlyKeys("exerciseId", "territory", "consultationId", "held",
				"closesAt", "reachPercent", "missedTargets", "offlineContributions", "largestRegionPercent", "sufficiency");
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

	private static Contribution online(String text) {
		return new Contribution(Channel.ONLINE, Map.of(), text, "Costa", SocialSector.INDIVIDUAL, AgeBand.FROM_18_TO_29);
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

	private List<String> questionIds() {
		return parts.questions(consultation().id()).stream().map(question -> question.id().toString()).toList();
	}

	private Map<String, Object> paper(String text) {
		return Map.of("channel", "PAPER", "receivedOn", clock.today().toString(), "proposal", text, "region", "Sierra", "answers",
				List.of(Map.of("question", questionIds().get(1), "answer", "Agua")));
	}

	private static Map<String, Object> design(String mode) {
		var design = new HashMap<String, Object>();
		design.put("mode", mode);
		design.put("title", "¿Qué problemas vivimos?");
		design.put("purpose", "Conocer los problemas que más preocupan a las personas.");
		design.put("questions", List.of(Map.of("text", "¿Qué problema vive tu comunidad?", "kind", "OPEN"),
				Map.of("text", "¿Qué servicio te preocupa?", "kind", "OPTIONS", "options", "Agua\nSalud")));
		design.put("channels", List.of("ONLINE", "PAPER"));
		design.put("excludedGroups", "Comunidades sin internet, en asamblea.");
		design.put("priorInformation", "Informe sobre los servicios públicos del estado.");
		design.put("dissemination", "Radio comunitaria y carteles.");
		design.put("languages", "español, zapoteco");
		design.put("target", 3);
		design.put("regions", List.of(Map.of("name", "Costa", "minimum", 0), Map.of("name", "Sierra")));
		return design;
	}

	private Map<String, Object> window() {
		return window(0, 21);
	}

	private Map<String, Object> window(int opens, int closes) {
		return Map.of("opensOn", clock.today().plusDays(opens).toString(), "closesOn", clock.today().plusDays(closes).toString());
	}

	private Map<String, Object> extension(int days) {
		return Map.of("continuation", "EXTEND", "closesOn", clock.today().plusDays(days).toString(), "channels", List.of("ASSEMBLY"),
				"channelChange", "Se visitará a las comunidades de la sierra.", "reason", "Participaron pocas personas.");
	}

	private Consultation consultation() {
		return consultations.ofExercise(exercise.id()).get(0);
	}

	private List<String> topicIds() {
		var variable = history.createHistoricVariableInstanceQuery()
			.processInstanceId(room.getId())
			.variableName("topicIds")
			.singleResult();
		return ((List<?>) variable.getValue()).stream().map(Object::toString).toList();
	}

	private List<String> log() {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

	private void answer(String element, Map<String, Object> answer) {
		walk.answer(exercise.id(), element, CONVENER, answer);
	}

	private String refused(String element, Map<String, Object> answer) {
		return walk.refused(exercise.id(), element, CONVENER, answer);
	}

}
