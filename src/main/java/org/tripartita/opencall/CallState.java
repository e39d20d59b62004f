package org.tripartita.opencall;

/** Where a call stands. Whether it still receives is judged by the clock, see {@link OpenCall#receivesAt}. */
public enum CallState {

	/** Being written; nobody else sees it. */
	DRAFT,

	/** Published, until its reception was closed. */
	PUBLISHED,

	/** Its reception rests, for a reason that is public; it goes on with a later closing or is cancelled (E2c, E2g). */
	SUSPENDED,

	/** Reception is over; candidates are evaluated. */
	CLOSED,

	/** The result is public, the designations are under way. */
	RESULT,

	/** It ended with people designated. */
	DESIGNATED,

	/** It ended without, by a decision whose reason is public. */
	VOID,

	/** It was cancelled before its result, for a reason that is public (E2c). */
	CANCELLED

}
