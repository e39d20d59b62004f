package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.OUTCOME;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SecretariatSealing;
import org.tripartita.workflow.Processes;

/** Seals the acta of installation and begins the life of the STL. */
@Component
class SealInstallationDelegate implements JavaDelegate {

	private final SecretariatSealing sealing;

	private final Processes processes;

	SealInstallationDelegate(SecretariatSealing sealing, Processes processes) {
		this.sealing = sealing;
		this.processes = processes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var secretariat = sealing.seal(SECRETARIAT_ID.from(execution));
		processes.start(SecretariatProcess.KEY, secretariat.code(), Processes.facts()
			.with(SECRETARIAT_ID, secretariat.id())
			.with(TERRITORY, secretariat.territoryCode()));
		OUTCOME.set(execution, SecretariatInstallationProcess.DONE);
	}

}
