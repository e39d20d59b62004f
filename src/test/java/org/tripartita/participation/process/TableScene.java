package org.tripartita.participation.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.Drafts;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.PublicMesa;
import org.tripartita.participation.Samples;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** A topic that comes to its table, and what its people say there. */
abstract class TableScene {

	static final List<String> THREE = List.of("GOVERNMENT", "OVERSIGHT_BODY", "CIVIL_SOCIETY");

	@Autowired
	Walk walk;

	@Autowired
	TestClock clock;

	@Autowired
	ConsultationDesk consulting;

	@Autowired
	Systematisation systematisation;

	@Autowired
	Topics topics;

	@Autowired
	Mesas mesas;

	@Autowired
	CommitmentDrafting drafting;

	@Autowired
	ActaRegister actas;

	@Autowired
	ParticipantSession session;

	@Autowired
	FormService forms;

	Exercise exercise;

	Topic topic;

	ProcessInstance room;

	@BeforeEach
	void a_topic_that_comes_to_its_table() {
		exercise = walk.exercise(clock.today().minusDays(200));
		topic = anotherTopic();
		room = enter();
	}

	Topic anotherTopic() {
		return Samples.topic(consulting, systematisation, topics, exercise.id(), clock.today().minusDays(60));
	}

	ProcessInstance enter() {
		return walk.enter(CoCreationTableProcess.KEY, exercise, Processes.facts().with(RoomVariables.ITEM_ID, topic.id()));
	}

	void install(String... sectors) {
		install(List.of(sectors));
	}

	void install(List<String> sectors) {
		walk.answer(exercise.id(), "userTask_installMesa", "facilitacion", installation(-10, sectors));
	}

	Map<String, Object> installation(int days, List<String> sectors) {
		return Map.of("installedOn", day(days), "place", "Casa de la cultura", "rapporteur", "Universidad estatal", "participants",
				participants(sectors));
	}

	static List<Map<String, String>> participants(List<String> sectors) {
		return sectors.stream()
			.map(sector -> Map.of("sector", sector, "organisation", "Organización de " + sector, "role", "DECISION_MAKER"))
			.toList();
	}

	void draft(String decision) {
		walk.answer(exercise.id(), "userTask_draftCommitment", "facilitacion", Map.of("tableDecision", decision));
	}

	void draft(String decision, Map<String, Object> changes) {
		var answer = draft();
		answer.put("tableDecision", decision);
		answer.putAll(changes);
		walk.answer(exercise.id(), "userTask_draftCommitment", "facilitacion", answer);
	}

	Map<String, Object> draft() {
		return Drafts.ofTable(clock.today());
	}

	void agree(Sector sector) {
		walk.answer(exercise.id(), "userTask_agreeMesa", sector.role(), Map.of("decision", "AGREE", "actedOn", day(0)));
	}

	String day(int days) {
		return clock.today().plusDays(days).toString();
	}

	String shown(String element, String role, String key) {
		var task = walk.task(exercise.id(), element, role).taskId();
		var account = role + "." + exercise.territoryCode().toLowerCase();
		return session.as(account, () -> String.valueOf(forms.getTaskFormVariables(task).get(key)));
	}

	PublicMesa mesa() {
		return mesas.ofExercise(exercise.id()).get(0);
	}

	String minutes() {
		return actas.ofExercise(exercise.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == DocumentKind.MESA_MINUTES)
			.map(acta -> actas.canonicalJson(acta.id()).orElseThrow())
			.reduce("", String::concat);
	}

}
