package org.tripartita.secretariat.process;

/** What became of a call when the secretary reports on it. */
enum CallStanding {

	/** The hour came; who was there is noted. */
	HELD,

	/** Day, place or agenda change by a new notice. */
	CHANGED,

	/** The session is called off. */
	CANCELLED

}
