package org.tripartita.secretariat.process;

import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRooms;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** Ends the processes of sessions from outside, also those that began on a model of earlier. */
@Component
class SessionEnds implements SessionRooms {

	private final RuntimeService engine;

	private final Processes processes;

	SessionEnds(RuntimeService engine, Processes processes) {
		this.engine = engine;
		this.processes = processes;
	}

	@Override
	public void end(UUID sessionId, String reason) {
		engine.createProcessInstanceQuery()
			.processDefinitionKey(StlSessionProcess.KEY)
			.variableValueEquals(StlSessionProcess.SESSION_ID.name(), sessionId.toString())
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.forEach(instance -> engine.deleteProcessInstance(instance, reason));
	}

	@Override
	public void foundFor(UUID exerciseId, String exerciseCode, String territory) {
		processes.start(SecretariatInstallationProcess.KEY, exerciseCode, Processes.facts()
			.with(RoomVariables.EXERCISE_ID, exerciseId)
			.with(RoomVariables.TERRITORY, territory));
	}

}
