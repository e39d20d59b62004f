package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;

/** Calls whoever comes next on the published list. */
@Component
class CallByRankDelegate implements JavaDelegate {

	private final CallDesignation designation;

	CallByRankDelegate(CallDesignation designation) {
		this.designation = designation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = OpenCallProcess.CALL_ID.from(execution);
		var called = designation.callByRank(callId);
		OpenCallProcess.CALLING.set(execution, called.calling());
		OpenCallProcess.CANDIDATE_IDS.set(execution, called.candidateIds());
		OpenCallProcess.COVERED.set(execution, designation.covered(callId));
	}

}
