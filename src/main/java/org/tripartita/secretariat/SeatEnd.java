package org.tripartita.secretariat;

/** Why somebody left a seat (domain 7.5). */
public enum SeatEnd {

	RESIGNED, REMOVED,

	/** Its term was over. */
	TERM,

	/** Somebody else holds the office now. */
	OFFICE_CHANGE,

	/** Its organisation left the STL. */
	WITHDRAWAL,

	/** It goes on with a new term. */
	RENEWED,

	/** It was an assumption, and a designation in writing took its place. */
	CORRECTED,

	/** It was a vacancy, and somebody holds it now. */
	FILLED,

	/** The STL ended. */
	DISSOLVED

}
