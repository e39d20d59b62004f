package org.tripartita.secretariat.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.RulesAmendments;

/** Puts in force the rules that a session adopted by consensus, where they still may be. */
@Component
class EnforceRulesDelegate implements JavaDelegate {

	private final RulesAmendments amendments;

	EnforceRulesDelegate(RulesAmendments amendments) {
		this.amendments = amendments;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RulesAmendmentProcess.IN_FORCE.set(execution, amendments.enforce(StlSessionProcess.AGENDA_ITEM_ID.from(execution)));
	}

}
