package org.tripartita.secretariat;

/** How far a session came. */
public enum SessionState {

	/** Called; nobody noted yet who came. */
	CONVENED,

	/** The three sectors were present; its acta is not sealed yet. */
	OPEN,

	/** Its acta is sealed: what it decided holds. */
	HELD,

	/** Its acta is sealed without the signatures of two sectors: nothing that it says is in force. */
	UNSIGNED,

	/** Three calls passed without the three sectors. */
	NO_QUORUM,

	/** Called off before it was held, with a public reason. */
	CANCELLED

}
