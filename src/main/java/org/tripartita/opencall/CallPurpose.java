package org.tripartita.opencall;

/** What a call is for (domain 7.8). */
public enum CallPurpose {

	/** Who integrates the secretariat (step 2). */
	SECRETARIAT_SEATS(2),

	/** The person who facilitates the dialogue, accepted by the three sectors (step 3). */
	FACILITATOR(3),

	/** Who takes part in the co-creation tables (step 7): registrations, nobody is left out by points. */
	MESAS(7),

	/** Who fills a declared vacancy of an installed secretariat (X4; step 2). */
	REPLACEMENT(2);

	private final int localStep;

	CallPurpose(int localStep) {
		this.localStep = localStep;
	}

	/** Whether candidates are evaluated and ranked. */
	public boolean selects() {
		return this != MESAS;
	}

	/** Whether people apply for one of the three sectors. */
	public boolean bySector() {
		return this != FACILITATOR;
	}

	/** The step of the local strategy that it belongs to [S1:858-863]. */
	int localStep() {
		return localStep;
	}

}
