package org.tripartita.participation.process;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code problem-tree} and this module agree on. */
final class ProblemTreeProcess {

	static final String KEY = "problem-tree";

	/** What the room ends with, in the variable {@code outcome}. */
	static final ProcessVariable<Outcome> OUTCOME = ProcessVariable.ofEnum("outcome", Outcome.class);

	/** Whether the three sectors agreed on the tree as it lies before them. */
	static final ProcessVariable<Boolean> TREE_AGREED = ProcessVariable.ofFlag("treeAgreed");

	enum Outcome {

		/** It lies before the sectors. */
		VALIDATED,

		/** The three agreed. */
		AGREED,

		/** No authority is competent (E6b). */
		PARKED

	}

	private ProblemTreeProcess() {
	}

}
