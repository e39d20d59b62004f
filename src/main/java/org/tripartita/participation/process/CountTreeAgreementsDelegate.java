package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.TreeAgreement;

/** Asks the record whether the three sectors agreed on the tree. */
@Component
class CountTreeAgreementsDelegate implements JavaDelegate {

	private final TreeAgreement agreement;

	CountTreeAgreementsDelegate(TreeAgreement agreement) {
		this.agreement = agreement;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ProblemTreeProcess.TREE_AGREED.set(execution, agreement.agreed(ITEM_ID.from(execution)));
	}

}
