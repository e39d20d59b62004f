package org.tripartita.secretariat;

/** What a round of deliberation came to. Consensus is that nobody opposes [K5 §2]. */
public enum Position {

	AGREED_FOR, AGREED_AGAINST,

	/** At least one sector opposes. */
	OPPOSED

}
