package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallObjections;

/** Opens the term for objections against a published result. */
@Component
class OpenObjectionsDelegate implements JavaDelegate {

	private final CallObjections objections;

	OpenObjectionsDelegate(CallObjections objections) {
		this.objections = objections;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CallObjectionsProcess.OBJECTIONS_END_AT.set(execution, objections.open(OpenCallProcess.CALL_ID.from(execution)));
	}

}
