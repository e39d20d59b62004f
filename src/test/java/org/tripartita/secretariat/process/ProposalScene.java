package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Foundation;
import org.tripartita.secretariat.RealComposition;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** An STL to which its sectors propose other rules and other members, and a day on which a session was held. */
@ProductTest
abstract class ProposalScene {

	/** A field that somebody clears. */
	protected static final String EMPTIED = "";

	private static final Set<String> RULES = Set.of("choice", "voteUnit", "waiver", "majority", "extraordinaryCriteria", "noticeDaysOrdinary",
			"noticeDaysExtraordinary", "sessionPeriodDays", "remoteAllowed", "presider", "rotationMonths", "rotationNext", "secretary", "task");

	@Autowired
	protected Walk walk;

	@Autowired
	protected StlWalk stl;

	@Autowired
	protected SessionHolding sessions;

	@Autowired
	protected Secretariats secretariats;

	@Autowired
	protected Seats seats;

	@Autowired
	protected SecretariatLog log;

	@Autowired
	protected Agenda agenda;

	@Autowired
	protected RuntimeService engine;

	@Autowired
	protected JdbcClient database;

	@Autowired
	protected TestClock clock;

	@Autowired
	private Foundation foundation;

	protected Secretariat secretariat;

	protected LocalDate day;

	@BeforeEach
	void a_day_on_which_a_session_was_held() {
		day = clock.today().minusDays(2);
	}

	protected void lay(String composition) {
		secretariat = foundation.lay(RealComposition.of(composition), stl.territory());
	}

	/** A sector begins to write other rules. */
	protected ProcessInstance begin(String sector) {
		return started(RulesAmendmentProcess.KEY, sector, Map.of("territory", secretariat.territoryCode()));
	}

	protected ProcessInstance started(String process, String sector, Map<String, Object> answer) {
		var before = rooms(process).stream().map(ProcessInstance::getId).toList();
		walk.start(sector, secretariat.territoryCode(), process, answer);
		return rooms(process).stream().filter(one -> !before.contains(one.getId())).findFirst().orElseThrow();
	}

	private List<ProcessInstance> rooms(String process) {
		return engine.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(secretariat.code()).list();
	}

	/** Government proposes the rules that its form shows with these changes. */
	protected ProcessInstance propose(Map<String, ?> changes) {
		var room = begin("gobierno");
		stl.answer(secretariat, "userTask_writeRules", "gobierno", written("gobierno", changes));
		return room;
	}

	/** What a browser sends of the form of a sector. */
	protected Map<String, Object> written(String sector, Map<String, ?> changes) {
		var answer = shown(sector);
		answer.keySet().retainAll(RULES);
		answer.put("proposedOn", day.minusDays(30).toString());
		answer.put("why", "Así lo quieren los tres sectores.");
		changes.forEach((key, value) -> answer.put(key, EMPTIED.equals(value) ? null : value));
		return answer;
	}

	protected Map<String, Object> shown(String sector) {
		return new HashMap<>(walk.sentToBrowser(stl.task(secretariat, "userTask_writeRules", sector)));
	}

	protected ProcessInstance ask(String organisation) {
		return started(AdhesionProcess.KEY, "sociedad-civil", request(organisation));
	}

	protected Map<String, Object> request(String organisation) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "organisation", organisation, "kind", "CSO", "position",
				"Coordinación", "powers", "Acta de asamblea", "why", "Trabaja desde hace años con comunidades de la Mixteca.", "askedOn",
				day.minusDays(30).toString()));
	}

	protected String refusedAdhesion(Map<String, Object> request) {
		return walk.refusedStart("sociedad-civil", secretariat.territoryCode(), AdhesionProcess.KEY, request);
	}

	/** The call of an ordinary session about these matters. */
	protected Map<String, Object> call(List<Agenda.Pending> items) {
		return new HashMap<>(Map.of("territory", secretariat.territoryCode(), "kind", "ORDINARY", "noticedOn", day.minusDays(15).toString(), "on",
				day.toString(), "at", "10:00", "mode", "IN_PERSON", "place", "Sede del órgano garante", "items",
				items.stream().map(item -> item.id().toString()).toList()));
	}

	/** As whoever maintains the engine may do it. */
	protected void delete(ProcessInstance room) {
		engine.deleteProcessInstance(room.getId(), "Prueba", true, true, true);
		walk.runJobs();
	}

	protected List<String> texts() {
		return log.of(secretariat.id()).stream().map(SecretariatLog.Entry::text).toList();
	}

}
