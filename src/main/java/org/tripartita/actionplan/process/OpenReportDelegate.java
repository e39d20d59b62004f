package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ProgressReporting;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Asks the agencies for their part of the report and says from when it counts as not reported. */
@Component
class OpenReportDelegate implements JavaDelegate {

	private final ProgressReporting reporting;

	OpenReportDelegate(ProgressReporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var exercise = EXERCISE_ID.from(execution);
		ReportProcess.REPORT_MISSED_AT.set(execution, reporting.ask(exercise, ReportProcess.kind(execution)));
		ReportProcess.REPORTED_IDS.set(execution, reporting.commitmentsOf(exercise));
	}

}
