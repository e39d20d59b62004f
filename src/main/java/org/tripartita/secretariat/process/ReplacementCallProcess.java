package org.tripartita.secretariat.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code replacement-call}, the call that it leads to and this module agree on. */
final class ReplacementCallProcess {

	static final String KEY = "replacement-call";

	/** The sector of the vacancy, as a role name. */
	static final ProcessVariable<String> VACANT_SECTOR = ProcessVariable.ofText("vacantSector");

	/** How many places of the sector are vacant. */
	static final ProcessVariable<Integer> VACANT_PLACES = ProcessVariable.ofCount("vacantPlaces");

	/** The call that designated somebody. */
	static final ProcessVariable<UUID> DESIGNATING_CALL = ProcessVariable.ofId("designatingCallId");

	private ReplacementCallProcess() {
	}

}
