package org.tripartita.secretariat;

/** What a matter on an STL's agenda is about. */
public enum AgendaKind {

	COMMITMENT, PLAN, REPORT,

	/** A change or the cancellation of a commitment; never against its agency or civil society by majority. */
	AMENDMENT,

	/** A change of the STL's own rules. */
	RULES,

	/** The exclusion of a party. */
	EXCLUSION,

	OTHER;

	/** True where no majority may decide, not even in an extraordinary case (domain 5.5). */
	public boolean consensusOnly() {
		return this == AMENDMENT || this == RULES || this == EXCLUSION;
	}

}
