package org.tripartita.secretariat.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code acta-correction} and this module agree on. */
final class ActaCorrectionProcess {

	static final String KEY = "acta-correction";

	static final ProcessVariable<UUID> CORRECTION_ID = ProcessVariable.ofId("correctionId");

	/** Whether the three sectors signed the new acta. */
	static final ProcessVariable<Boolean> CORRECTION_SIGNED = ProcessVariable.ofFlag("correctionSigned");

	private ActaCorrectionProcess() {
	}

}
