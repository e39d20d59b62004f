package org.tripartita.secretariat;

/** What the places at the table are asked while a matter is in hand. */
public enum LivePhase {

	/** Whether they agree with the text; consensus is that nobody opposes (domain 5.2 [K5 §2]). */
	DELIBERATION,

	/** Their vote in an extraordinary case (G-05 [S3:200]). */
	VOTE;

	/** Which round of a matter they would be asked in now, from 1; for a vote how many rounds there were before it. */
	int round(SessionItem item) {
		return this == DELIBERATION ? item.rounds() + 1 : item.rounds();
	}

}
