package org.tripartita.ogp.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;

import org.tripartita.testing.Walk;

/**
 * Rooms that wait until the test says that they are done, in the place of those that tests of their own walk. They
 * are the latest of their kind for every test of the same context, so they go with the test.
 */
final class StandIns {

	private static final List<String> ROOMS = List.of("open-call", "secretariat-installation", "consultation",
			"awareness-workshop", "problem-tree", "co-creation-table", "results-act", "plan-publication",
			"commitment-implementation", "progress-report");

	private static final String WAITING = "receiveTask_standIn";

	private final RuntimeService engine;

	private final Walk walk;

	StandIns(RuntimeService engine, Walk walk) {
		this.engine = engine;
		this.walk = walk;
	}

	/** Deploys them and tells under which id, to be removed with all that they left. */
	static String deploy(RepositoryService repository) {
		var deployment = repository.createDeployment().name("stand-ins");
		for (var room : ROOMS) {
			deployment.addModelInstance(room + ".bpmn", Bpmn.createExecutableProcess(room)
				.camundaHistoryTimeToLive(1)
				.startEvent()
				.receiveTask(WAITING)
				.endEvent()
				.done());
		}
		return deployment.deploy().getId();
	}

	/** Ends every open room of this kind. */
	void finish(String code, String room) {
		finish(code, room, Map.of());
	}

	void finish(String code, String room, Map<String, Object> results) {
		var waiting = engine.createExecutionQuery()
			.processDefinitionKey(room)
			.processInstanceBusinessKey(code)
			.activityId(WAITING)
			.list();
		if (waiting.isEmpty()) {
			throw new AssertionError("No room %s is open; the cycle stands at %s".formatted(room, walk.standing(code)));
		}
		waiting.forEach(execution -> engine.signal(execution.getId(), results));
		walk.runJobs();
	}

	/** The purposes for which rooms of this kind are open. */
	List<String> purposes(String code, String room) {
		return engine.createExecutionQuery()
			.processDefinitionKey(room)
			.processInstanceBusinessKey(code)
			.activityId(WAITING)
			.list()
			.stream()
			.map(execution -> String.valueOf(engine.getVariable(execution.getId(), "purpose")))
			.sorted()
			.toList();
	}

	static Map<String, Object> ids(String name, UUID... ids) {
		var texts = new ArrayList<String>();
		List.of(ids).forEach(id -> texts.add(id.toString()));
		return Map.of(name, Variables.objectValue(texts).serializationDataFormat("application/json").create());
	}

}
