package org.tripartita.secretariat;

/** What the places at the table are asked while a matter is in hand. */
public enum LivePhase {

	/** Whether they agree with the text; consensus is that nobody opposes (domain 5.2 [K5 §2]). */
	DELIBERATION,

	/** Their vote in an extraordinary case (G-05 [S3:200]). */
	VOTE

}
