package org.tripartita.secretariat;

/** How somebody came to a seat of an STL (domain 7.5). */
public enum SeatOrigin {

	/** Its sector designated it (G-09 [S3:651]). */
	DESIGNATION,

	/** An open call selected it (step 2). */
	OPEN_CALL,

	/** It was invited under the requirements of a call without candidates (G-26). */
	INVITATION,

	/** It asked to join an STL that stood already [S4:84]. */
	ADHESION,

	/** It follows a garante that left the role (G-29). */
	SUCCESSION

}
