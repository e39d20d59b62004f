package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaItem;
import org.tripartita.secretariat.AgendaKind;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Sessions;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** An STL with civil society as its secretary, and its sessions answered task by task. */
abstract class StlSessionScene {

	static final String SECRETARY = "sociedad-civil";

	@Autowired
	Walk walk;

	@Autowired
	StlWalk stl;

	@Autowired
	TestClock clock;

	@Autowired
	Agenda agenda;

	@Autowired
	Sessions sessions;

	@Autowired
	RuntimeService engine;

	Exercise exercise;

	Secretariat secretariat;

	LocalDate day;

	ProcessInstance session;

	@BeforeEach
	void an_stl_with_civil_society_as_its_secretary() {
		install(new HashMap<>());
	}

	void install(Map<String, Object> otherRules) {
		exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter(SecretariatInstallationProcess.KEY, exercise, Processes.facts());
		var rules = StlWalk.rules(clock.today().minusDays(40));
		rules.putAll(otherRules);
		secretariat = stl.installed(exercise, clock.today().minusDays(40), rules);
		day = clock.today().minusDays(3);
	}

	UUID file(String title) {
		return agenda.file(new AgendaItem(secretariat.id(), exercise.id(), AgendaKind.COMMITMENT, UUID.randomUUID(), title,
				"Lo que se propone."));
	}

	Map<String, Object> call(String kind, UUID... items) {
		return new HashMap<>(Map.of("territory", exercise.territoryCode(), "kind", kind, "noticedOn", day.minusDays(10).toString(),
				"on", day.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sala de plenos", "items",
				Stream.of(items).map(UUID::toString).toList()));
	}

	void convene(String kind, UUID... items) {
		begin(call(kind, items));
	}

	void begin(Map<String, Object> answer) {
		var code = walk.start("organo-garante", exercise.territoryCode(), StlSessionProcess.KEY, answer);
		assertThat(code).isEqualTo(secretariat.code());
		session = engine.createProcessInstanceQuery()
			.processDefinitionKey(StlSessionProcess.KEY)
			.processInstanceBusinessKey(code)
			.singleResult();
	}

	String refusedStart(String role, Map<String, Object> answer) {
		return walk.refusedStart(role, exercise.territoryCode(), StlSessionProcess.KEY, answer);
	}

	void attend(Sector... present) {
		stl.answer(secretariat, "userTask_recordAttendance", SECRETARY, stl.present(secretariat.id(), present));
	}

	static Map<String, Object> round(String position, Map<String, Object> more) {
		var answer = new HashMap<String, Object>(Map.of("text", "Lo que se propone.", "position", position, "mediator", "FACILITATOR"));
		answer.putAll(more);
		return answer;
	}

	void deliberate(String position, Map<String, Object> more) {
		stl.answer(secretariat, "userTask_deliberateItem", SECRETARY, round(position, more));
	}

	void minutes() {
		stl.answer(secretariat, "userTask_draftMinutes", SECRETARY, Map.of("minutes", "Se deliberó el orden del día completo."));
	}

	void sign() {
		minutes();
		for (var sector : Sector.values()) {
			stl.answer(secretariat, "userTask_signMinutes", sector.role(),
					stl.signature(secretariat.id(), sector, clock.today()));
		}
	}

}
