package org.tripartita.secretariat.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code agreement-follow-up} and this module agree on. */
final class AgreementProcess {

	static final String KEY = "agreement-follow-up";

	static final ProcessVariable<UUID> AGREEMENT_ID = ProcessVariable.ofId("agreementId");

	/** The role of the sector that answers for the agreement. */
	static final ProcessVariable<String> RESPONSIBLE = ProcessVariable.ofText("responsible");

	/** What became of it: {@value #DONE} or {@value #NOT_DONE}. */
	static final ProcessVariable<String> AGREEMENT_OUTCOME = ProcessVariable.ofText("agreementOutcome");

	static final String DONE = "DONE";

	static final String NOT_DONE = "NOT_DONE";

	private AgreementProcess() {
	}

}
