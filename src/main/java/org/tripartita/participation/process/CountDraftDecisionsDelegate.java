package org.tripartita.participation.process;

import static org.tripartita.participation.process.CoCreationTableProcess.DRAFT_ID;
import static org.tripartita.participation.process.CoCreationTableProcess.KEEP_WORKING;
import static org.tripartita.participation.process.CoCreationTableProcess.MESA_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.MesaDrafting;

/** Asks the record whether the three sectors go on with a draft that came back often. */
@Component
class CountDraftDecisionsDelegate implements JavaDelegate {

	private final MesaDrafting drafting;

	CountDraftDecisionsDelegate(MesaDrafting drafting) {
		this.drafting = drafting;
	}

	@Override
	public void execute(DelegateExecution execution) {
		KEEP_WORKING.set(execution, drafting.goOn(MESA_ID.from(execution), DRAFT_ID.from(execution)));
	}

}
