package org.tripartita.secretariat.process;

import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SecretariatLife;

/** Says when another session is wanted, by the STL's own rules or because matters wait for it, and who keeps its papers. */
@Component
class PlanNextSessionDelegate implements JavaDelegate {

	private final SecretariatLife life;

	PlanNextSessionDelegate(SecretariatLife life) {
		this.life = life;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var secretariat = SECRETARIAT_ID.from(execution);
		SecretariatProcess.SESSION_DUE_AT.set(execution, life.sessionWantedAt(secretariat));
		SecretariatProcess.SECRETARY.set(execution, life.secretary(secretariat).role());
	}

}
