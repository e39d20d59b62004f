package org.tripartita.opencall.process;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judged;
import org.tripartita.opencall.CallEvaluation.Judgement;
import org.tripartita.opencall.CallConduct;
import org.tripartita.opencall.CallPanel;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Dossier;
import org.tripartita.opencall.CallReception;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.PanelScoring;
import org.tripartita.opencall.PanelScoring.Scored;
import org.tripartita.opencall.Panelist;
import org.tripartita.record.ActaRegister;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;

/** An exercise that enters the room of an open call. */
@ProductTest
abstract class OpenCallRoom {

	@Autowired
	private StlWalk territories;

	@Autowired
	protected CallWalk.Parts walks;

	@Autowired
	protected Walk walk;

	@Autowired
	protected TestClock clock;

	@Autowired
	protected OpenCalls calls;

	@Autowired
	protected CallReception reception;

	@Autowired
	protected CallEvaluation evaluation;

	@Autowired
	protected CallConduct conduct;

	@Autowired
	protected CallPanel panel;

	@Autowired
	protected PanelScoring scoring;

	@Autowired
	protected ExerciseLog log;

	@Autowired
	protected ActaRegister actas;

	@Autowired
	protected HistoryService history;

	@Autowired
	protected RepositoryService models;

	protected Exercise exercise;

	protected ProcessInstance room;

	protected CallWalk call;

	@BeforeEach
	void an_exercise() {
		exercise = walk.exercise(territories.territory(), clock.today().minusDays(200));
		call = walks.in(exercise);
	}

	protected void enter(CallPurpose purpose) {
		room = walk.enter(OpenCallProcess.KEY, exercise, Processes.facts().with(RoomVariables.PURPOSE, purpose.name()));
	}

	protected static Map<String, Object> onlyCivilSociety() {
		var fields = new HashMap<>(CallWalk.seats());
		fields.put("governmentPlaces", 0);
		fields.put("oversightBodyPlaces", 0);
		return fields;
	}

	/** A call for civil society whose panel is made of one account for each of these roles. */
	protected Map<String, Object> withPanel(String... roles) {
		var fields = new HashMap<>(onlyCivilSociety());
		fields.put("panel", Stream.of(roles).map(role -> Map.of("member", account(role), "office", "Dirección " + role)).toList());
		return fields;
	}

	protected String account(String role) {
		return RoleGroups.of(role, exercise.territoryCode().toLowerCase(Locale.ROOT));
	}

	/** A call of civil society whose panel has one account for each of these, with its candidates found eligible. */
	protected void toThePanel(List<String> members, String... organisations) {
		enter(CallPurpose.SECRETARIAT_SEATS);
		call.publish(withPanel(members.toArray(String[]::new)));
		for (var organisation : organisations) {
			call.applies(Sector.CIVIL_SOCIETY, organisation);
		}
		call.windowPasses();
		for (var organisation : organisations) {
			finds(organisation, true);
		}
		call.answer("userTask_reviewEligibility", CallWalk.CONVENER, Map.of("reviewed", true));
	}

	protected Judged finds(String organisation, boolean eligible) {
		return evaluation.judge(call.callId(), new Judgement(candidate(organisation), eligible, eligible ? null : "No acredita trayectoria.", List.of()),
				account(CallWalk.CONVENER));
	}

	protected Scored panelGives(String role, String organisation, Integer... points) {
		return scoring.score(call.callId(), member(role), candidate(organisation), List.of(points), null);
	}

	protected Panelist member(String role) {
		return panel.memberOf(calls.find(call.callId()).orElseThrow(), account(role)).orElseThrow();
	}

	protected UUID candidate(String organisation) {
		return evaluation.dossiers(call.callId())
			.stream()
			.map(Dossier::candidate)
			.filter(one -> one.organisation().equals(organisation))
			.findFirst()
			.orElseThrow()
			.id();
	}

	protected List<String> log() {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

	protected String outcome() {
		return String.valueOf(history.createHistoricVariableInstanceQuery()
			.processInstanceId(room.getId())
			.variableName("outcome")
			.singleResult()
			.getValue());
	}

	protected static Map<String, Object> held(String published, String closes) {
		var fields = new HashMap<>(onlyCivilSociety());
		fields.putAll(Map.of("held", "YES", "publishedOn", published, "closedOn", closes));
		return fields;
	}

}
