package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ProgressReporting;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Lays the report and says from when it is asked for. */
@Component
class PrepareReportDelegate implements JavaDelegate {

	private final ProgressReporting reporting;

	PrepareReportDelegate(ProgressReporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var dueAt = reporting.prepare(EXERCISE_ID.from(execution), ReportProcess.kind(execution));
		ReportProcess.REPORT_DUE_AT.set(execution, dueAt);
	}

}
