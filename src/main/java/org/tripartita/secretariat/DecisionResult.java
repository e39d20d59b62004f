package org.tripartita.secretariat;

/** What a session did with a matter. */
public enum DecisionResult {

	ADOPTED, REJECTED,

	/** Set aside for want of an agreement; who brought it goes on without it. */
	PARKED,

	/** Left for the next session; it stays on the agenda and nobody is told. */
	POSTPONED;

	/** True where the matter leaves the agenda. */
	public boolean isFinal() {
		return this != POSTPONED;
	}

}
