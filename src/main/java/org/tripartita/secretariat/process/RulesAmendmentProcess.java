package org.tripartita.secretariat.process;

import org.tripartita.workflow.ProcessVariable;

/** The name of {@code rules-amendment}; what it waits for is told by {@link StlSessionProcess#ITEM_DECIDED}. */
final class RulesAmendmentProcess {

	static final String KEY = "rules-amendment";

	/** Whether the sector proposes what it wrote. */
	static final ProcessVariable<Boolean> PROPOSED = ProcessVariable.ofFlag("rulesProposed");

	/** Whether the rules that a session adopted are in force. */
	static final ProcessVariable<Boolean> IN_FORCE = ProcessVariable.ofFlag("rulesInForce");

	private RulesAmendmentProcess() {
	}

}
