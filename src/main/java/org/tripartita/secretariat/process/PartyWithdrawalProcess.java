package org.tripartita.secretariat.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code party-withdrawal} and this module agree on. */
final class PartyWithdrawalProcess {

	static final String KEY = "party-withdrawal";

	static final ProcessVariable<UUID> WITHDRAWAL_ID = ProcessVariable.ofId("withdrawalId");

	/** What somebody noted about a party that is away. */
	static final ProcessVariable<Next> NEXT = ProcessVariable.ofEnum("withdrawalNext", Next.class);

	/** Whether the three agreed on a new body. */
	static final ProcessVariable<Boolean> REFOUNDED = ProcessVariable.ofFlag("refounded");

	enum Next {

		RETURN, REFOUND

	}

	private PartyWithdrawalProcess() {
	}

}
