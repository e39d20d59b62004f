package org.tripartita.secretariat;

/** What a matter on an STL's agenda is about. */
public enum AgendaKind {

	COMMITMENT, PLAN, REPORT,

	/** A change or the cancellation of a commitment; never against its agency or civil society by majority. */
	AMENDMENT,

	/** A change of the STL's own rules. */
	RULES,

	/** An organisation that asks to join; it would sit at a sector's bench, which must agree (G-09 [S3:651]). */
	ADHESION,

	/**
	 * The exclusion of a party, as calls of earlier versions filed it; no form offers it any more. No session excludes anybody: a
	 * party is out by its own notice or by its absence (domain 5.6) and each sector says who sits at its bench (G-09 [S3:651]), so
	 * that such a decision would change nothing. What waits of it is decided by nobody's majority (domain 5.5).
	 */
	EXCLUSION,

	OTHER;

	/** True where no majority may decide, not even in an extraordinary case (domain 5.5). */
	public boolean consensusOnly() {
		return this == AMENDMENT || this == RULES || this == ADHESION || this == EXCLUSION;
	}

	/** True where what is proposed is kept beside its text and takes effect as it was proposed: another text would not. */
	public boolean carriesData() {
		return this == RULES || this == ADHESION;
	}

}
