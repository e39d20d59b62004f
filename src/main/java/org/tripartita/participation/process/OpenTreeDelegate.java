package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.TreeAgreement;

/** Opens the tree of the topic, or opens it again after an objection. */
@Component
class OpenTreeDelegate implements JavaDelegate {

	private final TreeAgreement agreement;

	OpenTreeDelegate(TreeAgreement agreement) {
		this.agreement = agreement;
	}

	@Override
	public void execute(DelegateExecution execution) {
		agreement.open(ITEM_ID.from(execution));
	}

}
