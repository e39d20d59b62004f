package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Deliberation;
import org.tripartita.secretariat.SecretariatLife;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

/** Brings the submitted commitments to the STL, has a session asked for and tells which decisions to wait for. */
@Component
class FileCommitmentsDelegate implements JavaDelegate {

	private final Deliberation deliberation;

	private final SecretariatLife secretariats;

	FileCommitmentsDelegate(Deliberation deliberation, SecretariatLife secretariats) {
		this.deliberation = deliberation;
		this.secretariats = secretariats;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var secretariat = SECRETARIAT_ID.from(execution);
		var pending = deliberation.bringTo(secretariat, EXERCISE_ID.from(execution));
		ResultsActProcess.PENDING_ITEM_IDS.set(execution, pending);
		if (!pending.isEmpty()) {
			secretariats.askForSession(secretariat);
		}
	}

}
