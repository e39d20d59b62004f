package org.tripartita.opencall;

/** What became of an application (domain 7.9). */
public enum ApplicationStatus {

	RECEIVED,

	/** Something is missing; the applicant may correct it within a term. */
	INCOMPLETE,

	ELIGIBLE, INELIGIBLE,

	/** Called to be designated, by its place on the list. */
	SELECTED,

	/** On the list behind those who were called. */
	RESERVE,

	/** Called, and declined (E2f). */
	DECLINED,

	/** Proposed as facilitator and not accepted by a sector (E3c). */
	NOT_ACCEPTED,

	/** Designated; in a call for tables, registered as participant. */
	APPOINTED,

	/** Taken back by the applicant before the result; nothing personal is left of it. */
	WITHDRAWN;

	/** True while it can fill a place of the call, or fills one. */
	public boolean counts() {
		return this == ELIGIBLE || this == SELECTED || this == RESERVE || this == APPOINTED;
	}

}
