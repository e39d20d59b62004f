package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.TreeAgreement;

/** Seals the tree that the three agreed on and publishes it. */
@Component
class PublishTreeDelegate implements JavaDelegate {

	private final TreeAgreement agreement;

	PublishTreeDelegate(TreeAgreement agreement) {
		this.agreement = agreement;
	}

	@Override
	public void execute(DelegateExecution execution) {
		agreement.publish(ITEM_ID.from(execution));
		ProblemTreeProcess.OUTCOME.set(execution, ProblemTreeProcess.Outcome.AGREED);
	}

}
