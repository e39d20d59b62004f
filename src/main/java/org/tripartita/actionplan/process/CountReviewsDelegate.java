package org.tripartita.actionplan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.ProgressReporting;
import org.tripartita.identity.Sector;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;

/** Reads from the record what each reviewer said of this round, for the decision on its correction. */
@Component
class CountReviewsDelegate implements JavaDelegate {

	private final ProgressReporting reporting;

	CountReviewsDelegate(ProgressReporting reporting) {
		this.reporting = reporting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var exercise = EXERCISE_ID.from(execution);
		var kind = ReportProcess.kind(execution);
		var round = reporting.close(exercise, kind);
		ReportProcess.OVERSIGHT_BODY_VERDICT.set(execution, reporting.verdict(exercise, kind, Sector.OVERSIGHT_BODY));
		ReportProcess.CIVIL_SOCIETY_VERDICT.set(execution, reporting.verdict(exercise, kind, Sector.CIVIL_SOCIETY));
		ReportProcess.REPORT_ROUND.set(execution, round);
	}

}
