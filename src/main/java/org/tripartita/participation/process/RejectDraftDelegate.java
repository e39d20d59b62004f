package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.MesaDrafting;

/** Records that a draft is no commitment of open government, with the reason. */
@Component
class RejectDraftDelegate implements JavaDelegate {

	private final MesaDrafting drafting;

	RejectDraftDelegate(MesaDrafting drafting) {
		this.drafting = drafting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		drafting.reject(CoCreationTableProcess.DRAFT_ID.from(execution));
	}

}
