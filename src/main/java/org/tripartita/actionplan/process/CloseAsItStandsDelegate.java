package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.MilestoneReporting;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

/** The plan is over: the commitment stays as it stands until its final report. */
@Component
class CloseAsItStandsDelegate implements JavaDelegate {

	private final MilestoneReporting reporting;

	CloseAsItStandsDelegate(MilestoneReporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		reporting.closeAsItStands(ITEM_ID.from(execution));
	}

}
