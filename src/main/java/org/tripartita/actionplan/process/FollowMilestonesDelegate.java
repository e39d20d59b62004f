package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.MilestoneReporting;
import org.tripartita.actionplan.ProgressDeadline;
import org.tripartita.actionplan.process.ImplementationProcess.Progress;

import static org.tripartita.workflow.RoomVariables.DUE_ON;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

/** Reads from the record how the milestones stand and whether the commitment goes on, until its next news. */
@Component
class FollowMilestonesDelegate implements JavaDelegate {

	private final MilestoneReporting reporting;

	private final ProgressDeadline deadline;

	FollowMilestonesDelegate(MilestoneReporting reporting, ProgressDeadline deadline) {
		this.reporting = reporting;
		this.deadline = deadline;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var commitment = ITEM_ID.from(execution);
		var complete = reporting.follow(commitment);
		var closing = ImplementationProcess.CLOSING.find(execution).orElse(false);
		ImplementationProcess.PROGRESS.set(execution,
				complete ? Progress.COMPLETED : closing ? Progress.CLOSED : Progress.GOING_ON);
		DUE_ON.set(execution, deadline.of(commitment, ImplementationProcess.REPORT_TASK));
	}

}
