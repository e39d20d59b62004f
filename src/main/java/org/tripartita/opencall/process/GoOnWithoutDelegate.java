package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.FacilitatorChange;
import org.tripartita.opencall.FacilitatorReport.Way;
import org.tripartita.opencall.process.OpenCallProcess.Ending;

/** The exercise goes on without a facilitator, by an explicit decision. */
@Component
class GoOnWithoutDelegate implements JavaDelegate {

	private final FacilitatorChange change;

	GoOnWithoutDelegate(FacilitatorChange change) {
		this.change = change;
	}

	@Override
	public void execute(DelegateExecution execution) {
		// A change that began before a cancelled call led back to the proposal comes here with it.
		var cancelled = FacilitatorChangeProcess.CALL_OUTCOME.find(execution).filter(Ending.CANCELLED.name()::equals).isPresent();
		var report = FacilitatorChangeProcess.REPORT_ID.from(execution);
		if (cancelled && FacilitatorChangeProcess.FACILITATION.from(execution) == Way.NEW_CALL) {
			change.leaveOpen(report);
		}
		else {
			change.goOnWithout(report);
		}
	}

}
