package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.Objection;

/** Reads from the record the objections that came in time and are not decided. */
@Component
class GatherObjectionsDelegate implements JavaDelegate {

	private final CallObjections objections;

	GatherObjectionsDelegate(CallObjections objections) {
		this.objections = objections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CallObjectionsProcess.OBJECTION_IDS.set(execution, objections.gather(OpenCallProcess.CALL_ID.from(execution))
			.stream()
			.map(Objection::id)
			.toList());
	}

}
