package org.tripartita.participation;

/** What becomes of a category of contributions; each has one, with its reason (R5.6, G-20 [S3:187; P8 Std 4]). */
public enum Disposition {

	ACCEPTED, PARTIAL, REJECTED, OUT_OF_SCOPE, PARKED

}
