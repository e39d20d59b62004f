package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.MilestoneReporting;
import org.tripartita.actionplan.process.ImplementationProcess.Progress;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

/** Reads from the record how the milestones stand and whether the commitment goes on. */
@Component
class FollowMilestonesDelegate implements JavaDelegate {

	private final MilestoneReporting reporting;

	FollowMilestonesDelegate(MilestoneReporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var complete = reporting.follow(ITEM_ID.from(execution));
		var closing = ImplementationProcess.CLOSING.find(execution).orElse(false);
		ImplementationProcess.PROGRESS.set(execution,
				complete ? Progress.COMPLETED : closing ? Progress.CLOSED : Progress.GOING_ON);
	}

}
