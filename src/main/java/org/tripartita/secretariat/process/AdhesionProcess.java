package org.tripartita.secretariat.process;

import org.tripartita.workflow.ProcessVariable;

/** The name of {@code adhesion}; what it waits for is told by {@link StlSessionProcess#ITEM_DECIDED}. */
final class AdhesionProcess {

	static final String KEY = "adhesion";

	/** Whether the organisation that a session accepted has its seat. */
	static final ProcessVariable<Boolean> SEATED = ProcessVariable.ofFlag("adherentSeated");

	private AdhesionProcess() {
	}

}
