package org.tripartita.secretariat;

/** Who brings the parties closer after one of them opposed, impartially between them (G-10 [S3:650]; algorithm domain 5.5). */
public enum Mediator {

	/** Whom the three sectors accepted as facilitator. */
	FACILITATOR,

	/** Somebody else on whom the three sectors agreed for this. */
	AGREED

}
