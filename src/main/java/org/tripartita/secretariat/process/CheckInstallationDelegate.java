package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.secretariat.Secretariats;

import static org.tripartita.secretariat.process.SecretariatInstallationProcess.INSTALLED;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

/** The gate G-02 asks the record: is there an STL with the signatures of the three sectors? */
@Component
class CheckInstallationDelegate implements JavaDelegate {

	private final Secretariats secretariats;

	CheckInstallationDelegate(Secretariats secretariats) {
		this.secretariats = secretariats;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var standing = secretariats.installedIn(TERRITORY.from(execution));
		INSTALLED.set(execution, standing.isPresent());
		standing.ifPresent(secretariat -> SECRETARIAT_ID.set(execution, secretariat.id()));
	}

}
