package org.tripartita.secretariat;

/** Where an STL stands (domain 5.6, 7.3). */
public enum SecretariatState {

	/** The three sectors accredit their representatives; no acta is signed yet. */
	FORMING,

	/** Installed and able to hold sessions. */
	ACTIVE,

	/** Installed, without a valid session for longer than its watch allows. */
	DORMANT,

	/**
	 * One of the three parties is missing, so no quorum is possible: it withdrew [S3:235-243], or nobody fills the role
	 * of the garante (G-29). Both may hold at once; what rested goes on when neither does.
	 */
	SUSPENDED,

	/** Ended; a new body may follow it in the territory. */
	DISSOLVED;

	/** True where the acta of installation is signed and the STL was not dissolved. */
	public boolean installed() {
		return this == ACTIVE || this == DORMANT || this == SUSPENDED;
	}

	/** True where a session can be convened. */
	public boolean maySit() {
		return this == ACTIVE || this == DORMANT;
	}

}
