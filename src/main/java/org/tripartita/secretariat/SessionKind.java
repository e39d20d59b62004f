package org.tripartita.secretariat;

/** What kind of session an STL holds (domain 7.6). */
public enum SessionKind {

	ORDINARY,

	/** The only kind in which a majority may decide (G-05 [S3:200]). */
	EXTRAORDINARY,

	/** A session to which anybody may come. */
	OPEN_MEETING

}
