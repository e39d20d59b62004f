package org.tripartita.secretariat;

/** Who speaks in an STL without a vote (domain 5.5, 7.5). */
public enum VoiceKind {

	/** Leads the dialogue, impartially (R3.1, R3.2). */
	FACILITATOR,

	/** Accompanies the STL as long as it was admitted. */
	OBSERVER,

	/** Was asked to come, as the national garante to many installations. */
	GUEST

}
