package org.tripartita.secretariat.process;

import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code seat-change} and this module agree on. */
final class SeatChangeProcess {

	static final String KEY = "seat-change";

	/** What the sector asks. */
	static final ProcessVariable<UUID> REQUEST_ID = ProcessVariable.ofId("seatRequestId");

	/** Whether it stands in the roll, or was given back. */
	static final ProcessVariable<Boolean> RECORDED = ProcessVariable.ofFlag("seatChangeRecorded");

	private SeatChangeProcess() {
	}

}
