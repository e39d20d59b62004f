package org.tripartita.exercise.process;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code declaration} and this module agree on. */
final class DeclarationProcess {

	static final String KEY = "declaration";

	/** What each sector did, for the decision {@code declaration-validity}. */
	static final ProcessVariable<Boolean> GOVERNMENT_SIGNED = ProcessVariable.ofFlag("governmentSigned");

	static final ProcessVariable<Boolean> OVERSIGHT_BODY_SIGNED = ProcessVariable.ofFlag("oversightBodySigned");

	static final ProcessVariable<Boolean> CIVIL_SOCIETY_SIGNED = ProcessVariable.ofFlag("civilSocietySigned");

	/** What the convener does after a sector declined. */
	static final ProcessVariable<Resolution> RESOLUTION = ProcessVariable.ofEnum("resolution", Resolution.class);

	enum Resolution {

		REDRAFT, STOP

	}

	private DeclarationProcess() {
	}

}
