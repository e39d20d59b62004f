package org.tripartita.exercise.process;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code local-strategy} and this module agree on. */
final class LocalStrategyProcess {

	static final String KEY = "local-strategy";

	/** Whether a valid declaratoria is published (G-01). */
	static final ProcessVariable<Boolean> DECLARED = ProcessVariable.ofFlag("declared");

	private LocalStrategyProcess() {
	}

}
