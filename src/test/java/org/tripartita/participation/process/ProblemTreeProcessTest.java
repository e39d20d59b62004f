package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTree.State;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.Samples;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

@ProductTest
class ProblemTreeProcessTest {

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ConsultationDesk consulting;

	@Autowired
	private Systematisation systematisation;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Topics topics;

	@Autowired
	private ProblemTrees trees;

	@Autowired
	private TreeDrawing drawing;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private PendingTasks pending;

	@Autowired
	private HistoryService history;

	private Exercise exercise;

	private Topic topic;

	private ProcessInstance room;

	@BeforeEach
	void a_topic_that_comes_to_its_tree() {
		exercise = walk.exercise(clock.today().minusDays(200));
		topic = Samples.topic(consulting, systematisation, topics, exercise.id(), clock.today().minusDays(60));
		room = walk.enter(ProblemTreeProcess.KEY, exercise, Processes.facts().with(RoomVariables.ITEM_ID, topic.id()));
	}

	@Test
	void a_whole_tree_that_the_three_sectors_agree_on_is_sealed() {
		draw("Las tuberías pierden la mitad del agua");
		validate("organo-garante", Map.of());
		opine("AGREE", Sector.values());

		assertThat(room).isEnded().hasPassed("endEvent_treeAgreed");
		assertThat(trees.get(topic.id()).state()).isEqualTo(State.AGREED);
		assertThat(outcome()).isEqualTo("AGREED");
		assertThat(actas.ofExercise(exercise.id(), Visibility.PUBLIC)).extracting(acta -> acta.kind()).containsExactly(DocumentKind.TREE);
		assertThat(log()).contains("Los tres sectores acordaron el árbol de problemas y de soluciones del tema «Agua potable».");
	}

	@Test
	void an_unfinished_tree_is_refused_with_what_is_missing() {
		assertThat(refusedValidation(Map.of())).isEqualTo("Falta el problema central; debe haber exactamente uno.");
		add(NodeKind.CENTRAL, null, "El agua no llega a las colonias del norte");
		assertThat(refusedValidation(Map.of())).isEqualTo("Faltan causas: se necesitan al menos 2.");
		assertThat(trees.get(topic.id()).state()).isEqualTo(State.DRAFT);
	}

	@Test
	void a_text_that_names_a_missing_solution_must_be_acknowledged() {
		draw("Falta de tuberías nuevas en la zona");

		assertThat(refusedValidation(Map.of())).startsWith("Falta responder «Hay textos que dicen");
		validate("facilitacion", Map.of("acknowledged", true));
		assertThat(room).isWaitingAt("userTask_agreeTree");
	}

	@Test
	void a_tree_before_the_sectors_stands_still_until_one_objects() {
		draw("Las tuberías pierden la mitad del agua");
		validate("facilitacion", Map.of());
		var central = trees.get(topic.id()).central().orElseThrow().id();
		assertThat(drawing.add(topic.id(), NodeKind.CAUSE, central, "Una causa tardía", "x"))
			.isEqualTo(Ruling.refused("tree.closed"));

		walk.answer(exercise.id(), "userTask_agreeTree", "gobierno",
				Map.of("decision", "OBJECT", "reason", "Falta una causa.", "actedOn", clock.today().toString()));
		opine("AGREE", Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY);

		assertThat(room).isWaitingAt("userTask_buildTree");
		assertThat(log()).contains("Gobierno objetó el árbol del tema «Agua potable». Motivo: Falta una causa.");
		assertThat(drawing.add(topic.id(), NodeKind.CAUSE, central, "La causa que faltaba", "x")).isEqualTo(Ruling.DONE);
		validate("facilitacion", Map.of());
		opine("AGREE", Sector.values());
		assertThat(room).isEnded().hasPassed("endEvent_treeAgreed");
	}

	@Test
	void a_topic_without_a_competent_authority_is_parked_in_public() {
		var answer = Map.<String, Object>of("decision", "PARK", "reason", "Le corresponde solo a la federación.", "actedOn",
				clock.today().toString());
		assertThat(submit("facilitacion", answer)).isInstanceOf(Receipt.Taken.class);
		walk.runJobs();

		assertThat(room).isEnded().hasPassed("endEvent_topicParked").hasNotPassed("userTask_agreeTree");
		assertThat(outcome()).isEqualTo("PARKED");
		assertThat(topics.get(topic.id()).open()).isFalse();
		assertThat(log()).anyMatch(text -> text.contains("se apartó") && text.contains("Le corresponde solo a la federación."));
	}

	@Test
	void the_last_topic_that_an_exercise_works_on_is_not_parked() {
		Samples.parkOthers(database, topic);

		assertThat(((Receipt.Refused) submit("facilitacion", Map.of("decision", "PARK", "reason",
				"Le corresponde solo a la federación.", "actedOn", clock.today().toString()))).sentence())
			.startsWith("Es el único tema que sigue abierto");
		assertThat(topics.get(topic.id()).open()).isTrue();
	}

	@Test
	void acts_lie_neither_in_the_future_nor_before_what_they_follow() {
		draw("Las tuberías pierden la mitad del agua");
		var answer = new HashMap<String, Object>(Map.of("decision", "VALIDATE"));
		answer.put("actedOn", clock.today().plusDays(1).toString());
		assertThat(((Receipt.Refused) submit("facilitacion", answer)).sentence()).isEqualTo("La fecha no puede ser posterior a hoy.");
		answer.put("actedOn", clock.today().minusDays(201).toString());
		assertThat(((Receipt.Refused) submit("facilitacion", answer)).sentence()).contains("manifestación de interés");
		validate("facilitacion", Map.of());
		assertThat(walk.refused(exercise.id(), "userTask_agreeTree", "gobierno",
				Map.of("decision", "AGREE", "actedOn", clock.today().minusDays(1).toString())))
			.contains("anterior a la validación");
	}

	@Test
	void a_tree_keeps_its_shape_its_depth_and_its_limits() {
		draw("Las tuberías pierden la mitad del agua");
		var cause = trees.get(topic.id()).chosenCauses().get(0).id();
		assertThat(drawing.leave(topic.id(), cause, "x")).isEqualTo(Ruling.refused("tree.has-children"));
		assertThat(drawing.remove(topic.id(), cause)).isEqualTo(Ruling.refused("tree.has-children"));
		assertThat(drawing.choose(topic.id(), cause, " ", "Motivo", "x")).isEqualTo(Ruling.refused("tree.choice-without-reason"));
		assertThat(drawing.reword(topic.id(), cause, " \u0000 ", "x")).isEqualTo(Ruling.refused("tree.empty-text"));
		var deepest = cause;
		for (int depth = 2; depth <= 6; depth++) {
			deepest = add(NodeKind.CAUSE, deepest, "Causa de nivel " + depth);
		}
		assertThat(drawing.add(topic.id(), NodeKind.CAUSE, deepest, "Una más", "x")).isEqualTo(Ruling.refused("tree.too-deep", 6));
		while (trees.get(topic.id()).nodes().size() < 120) {
			add(NodeKind.CAUSE, cause, "Otra causa");
		}
		assertThat(drawing.add(topic.id(), NodeKind.CAUSE, cause, "Una más", "x")).isEqualTo(Ruling.refused("tree.too-large", 120));
	}

	@Test
	void a_cause_is_left_again_once_its_solution_is_gone() {
		draw("Las tuberías pierden la mitad del agua");
		var cause = trees.get(topic.id()).chosenCauses().get(0).id();
		var solution = trees.get(topic.id()).of(NodeKind.SOLUTION).get(0).id();

		assertThat(drawing.remove(topic.id(), solution)).isEqualTo(Ruling.DONE);
		assertThat(drawing.leave(topic.id(), cause, "x")).isEqualTo(Ruling.DONE);
		assertThat(trees.get(topic.id()).chosenCauses()).isEmpty();
		assertThat(refusedValidation(Map.of())).startsWith("Falta elegir al menos una causa");
	}

	@Test
	void a_sector_cannot_validate_the_tree_of_its_own() {
		draw("Las tuberías pierden la mitad del agua");

		var answer = Map.<String, Object>of("decision", "VALIDATE", "actedOn", clock.today().toString());
		assertThatExceptionOfType(AuthorizationException.class).isThrownBy(() -> submit("sociedad-civil", answer));
		assertThat(trees.get(topic.id()).state()).isEqualTo(State.DRAFT);
	}

	private void draw(String cause) {
		var central = add(NodeKind.CENTRAL, null, "El agua no llega a las colonias del norte");
		var first = add(NodeKind.CAUSE, central, cause);
		add(NodeKind.CAUSE, first, "La red tiene cincuenta años");
		add(NodeKind.EFFECT, central, "Las familias pagan pipas");
		assertThat(drawing.choose(topic.id(), first, "Organismo de agua", "Es la de mayor efecto.", "x")).isEqualTo(Ruling.DONE);
		add(NodeKind.SOLUTION, first, "Las tuberías conservan el agua");
	}

	private UUID add(NodeKind kind, UUID parent, String text) {
		assertThat(drawing.add(topic.id(), kind, parent, text, "facilitacion")).isEqualTo(Ruling.DONE);
		return List.copyOf(trees.get(topic.id()).nodes()).get(trees.get(topic.id()).nodes().size() - 1).id();
	}

	private void validate(String role, Map<String, Object> more) {
		var answer = new HashMap<String, Object>(Map.of("decision", "VALIDATE", "actedOn", clock.today().toString()));
		answer.putAll(more);
		assertThat(submit(role, answer)).isInstanceOf(Receipt.Taken.class);
		walk.runJobs();
	}

	private String refusedValidation(Map<String, Object> more) {
		var answer = new HashMap<String, Object>(Map.of("decision", "VALIDATE", "actedOn", clock.today().toString()));
		answer.putAll(more);
		return ((Receipt.Refused) submit("facilitacion", answer)).sentence();
	}

	private Receipt submit(String role, Map<String, Object> answer) {
		var task = pending.ofExercise(exercise.id()).stream().map(PendingTask::taskId).findFirst().orElseThrow();
		return desk.submit(role + "." + exercise.territoryCode().toLowerCase(), task, answer);
	}

	private void opine(String decision, Sector... sectors) {
		for (var sector : sectors) {
			walk.answer(exercise.id(), "userTask_agreeTree", sector.role(),
					Map.of("decision", decision, "actedOn", clock.today().toString()));
		}
	}

	private Object outcome() {
		return history.createHistoricVariableInstanceQuery()
			.processInstanceId(room.getId())
			.variableName("outcome")
			.singleResult()
			.getValue();
	}

	private List<String> log() {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

}
