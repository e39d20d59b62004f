package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallConduct;
import org.tripartita.opencall.CancelledCalls;
import org.tripartita.workflow.RoomObserver;

/** A call whose process is gone receives no more, and a change of facilitator keeps no other from beginning. */
@Component
class AbandonedCalls implements RoomObserver {

	private final CallConduct conduct;

	private final CancelledCalls facilitation;

	AbandonedCalls(CallConduct conduct, CancelledCalls facilitation) {
		this.conduct = conduct;
		this.facilitation = facilitation;
	}

	@Override
	public void abandoned(String process, VariableScope room) {
		switch (process) {
			case OpenCallProcess.KEY -> OpenCallProcess.CALL_ID.find(room).ifPresent(conduct::abandon);
			case FacilitatorChangeProcess.KEY -> FacilitatorChangeProcess.REPORT_ID.find(room).ifPresent(facilitation::abandon);
			default -> {
				// Nothing is kept for as long as another room runs.
			}
		}
	}

}
