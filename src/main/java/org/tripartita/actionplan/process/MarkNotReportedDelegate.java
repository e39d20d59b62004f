package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ProgressReporting;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Says in public that the report did not come. */
@Component
class MarkNotReportedDelegate implements JavaDelegate {

	private final ProgressReporting reporting;

	MarkNotReportedDelegate(ProgressReporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		reporting.miss(EXERCISE_ID.from(execution), ReportProcess.kind(execution));
	}

}
