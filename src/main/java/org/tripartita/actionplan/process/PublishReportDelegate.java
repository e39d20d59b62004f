package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ReportPublishing;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

/** Seals and publishes the report. */
@Component
class PublishReportDelegate implements JavaDelegate {

	private final ReportPublishing reports;

	PublishReportDelegate(ReportPublishing reports) {
		this.reports = reports;
	}

	@Override
	public void execute(DelegateExecution execution) {
		reports.publish(EXERCISE_ID.from(execution), ReportProcess.kind(execution), SECRETARIAT_ID.find(execution).orElse(null));
	}

}
