package org.tripartita.participation.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.participation.AgeBand;
import org.tripartita.participation.Channel;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.ConsultationParts;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Contribution;
import org.tripartita.participation.ContributionBox;
import org.tripartita.participation.SocialSector;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** An exercise that comes to consult, and the answers of its people. */
abstract class ConsultationScene {

	static final String CONVENER = "organo-garante";

	@Autowired
	Walk walk;

	@Autowired
	TestClock clock;

	@Autowired
	Consultations consultations;

	@Autowired
	ContributionBox box;

	@Autowired
	ConsultationParts parts;

	@Autowired
	ExerciseLog log;

	@Autowired
	RuntimeService engine;

	Exercise exercise;

	ProcessInstance room;

	@BeforeEach
	void an_exercise_that_comes_to_consult() {
		exercise = walk.exercise(clock.today().minusDays(200));
		room = walk.enter(ConsultationProcess.KEY, exercise, Processes.facts());
	}

	static Contribution online(String text) {
		return new Contribution(Channel.ONLINE, Map.of(), text, "Costa", SocialSector.INDIVIDUAL, AgeBand.FROM_18_TO_29);
	}

	List<String> questionIds() {
		return parts.questions(consultation().id()).stream().map(question -> question.id().toString()).toList();
	}

	Map<String, Object> paper(String text) {
		return Map.of("channel", "PAPER", "receivedOn", clock.today().toString(), "proposal", text, "region", "Sierra", "answers",
				List.of(Map.of("question", questionIds().get(1), "answer", "Agua")));
	}

	static Map<String, Object> design(String mode) {
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

	Map<String, Object> window() {
		return window(0, 21);
	}

	Map<String, Object> window(int opens, int closes) {
		return Map.of("opensOn", clock.today().plusDays(opens).toString(), "closesOn", clock.today().plusDays(closes).toString());
	}

	Map<String, Object> extension(int days) {
		return Map.of("continuation", "EXTEND", "closesOn", clock.today().plusDays(days).toString(), "channels", List.of("ASSEMBLY"),
				"channelChange", "Se visitará a las comunidades de la sierra.", "reason", "Participaron pocas personas.");
	}

	Consultation consultation() {
		return consultations.ofExercise(exercise.id()).get(0);
	}

	List<String> log() {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

	void answer(String element, Map<String, Object> answer) {
		walk.answer(exercise.id(), element, CONVENER, answer);
	}

	String refused(String element, Map<String, Object> answer) {
		return walk.refused(exercise.id(), element, CONVENER, answer);
	}

}
