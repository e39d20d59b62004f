package org.tripartita.territory;

/**
 * A branch of government that holds exercises of its own (open parliament, open justice [S1:626-667]), or the autonomous
 * bodies beside them. Since 2025 each may have a guarantor of its own (G-29).
 */
public enum TerritoryBranch {

	EXECUTIVE("EJE"), LEGISLATIVE("LEG"), JUDICIAL("JUD"), AUTONOMOUS("AUT");

	private final String suffix;

	TerritoryBranch(final String suffix) {
		this.suffix = suffix;
	}

	/** What its code adds to that of the entity: {@code OAX-LEG}. */
	String suffix() {
		return suffix;
	}

}
