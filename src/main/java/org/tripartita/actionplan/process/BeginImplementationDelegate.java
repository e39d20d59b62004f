package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.MilestoneReporting;
import org.tripartita.actionplan.ProgressDeadline;

import static org.tripartita.workflow.RoomVariables.DUE_ON;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

/** Sets a commitment in motion and says until when and by when its progress is reported. */
@Component
class BeginImplementationDelegate implements JavaDelegate {

	private final MilestoneReporting reporting;

	private final ProgressDeadline deadline;

	BeginImplementationDelegate(MilestoneReporting reporting, ProgressDeadline deadline) {
		this.reporting = reporting;
		this.deadline = deadline;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var commitment = ITEM_ID.from(execution);
		ImplementationProcess.REPORTS_UNTIL.set(execution, reporting.begin(commitment));
		DUE_ON.set(execution, deadline.of(commitment, ImplementationProcess.REPORT_TASK));
	}

}
