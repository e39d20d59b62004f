package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.MilestoneReporting;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

/** Sets a commitment in motion and says until when its progress can be reported. */
@Component
class BeginImplementationDelegate implements JavaDelegate {

	private final MilestoneReporting reporting;

	BeginImplementationDelegate(MilestoneReporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ImplementationProcess.REPORTS_UNTIL.set(execution, reporting.begin(ITEM_ID.from(execution)));
	}

}
