package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SecretariatInstallation;

/** Asks the record whether the three sectors signed. */
@Component
class CountInstallationSignaturesDelegate implements JavaDelegate {

	private final SecretariatInstallation installation;

	CountInstallationSignaturesDelegate(SecretariatInstallation installation) {
		this.installation = installation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SecretariatInstallationProcess.INSTALLATION_SIGNED.set(execution,
				installation.signedByAll(SECRETARIAT_ID.from(execution)));
	}

}
