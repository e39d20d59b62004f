package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SecretariatInstallation;

/** Opens the STL that the sectors will integrate. */
@Component
class OpenInstallationDelegate implements JavaDelegate {

	private final SecretariatInstallation installation;

	OpenInstallationDelegate(SecretariatInstallation installation) {
		this.installation = installation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SECRETARIAT_ID.set(execution, installation.open(EXERCISE_ID.from(execution)));
	}

}
