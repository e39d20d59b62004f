package org.tripartita.participation.process;

import static org.tripartita.participation.process.CoCreationTableProcess.DRAFT_ID;
import static org.tripartita.participation.process.CoCreationTableProcess.MESA_ID;
import static org.tripartita.participation.process.CoCreationTableProcess.ROUNDS_SPENT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.MesaDrafting;

/** Sends a draft back to the table with what it lacks (E9b). */
@Component
class SendDraftBackDelegate implements JavaDelegate {

	private final MesaDrafting drafting;

	SendDraftBackDelegate(MesaDrafting drafting) {
		this.drafting = drafting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		ROUNDS_SPENT.set(execution, drafting.sendBack(MESA_ID.from(execution), DRAFT_ID.from(execution)));
	}

}
