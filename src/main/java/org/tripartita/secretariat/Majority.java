package org.tripartita.secretariat;

/** How many votes carry a matter in the extraordinary case that consensus fails (domain 5.2 [K5 §2]). */
public enum Majority {

	/** More than half. */
	SIMPLE(1, 2, true),

	/** Two thirds or more. */
	TWO_THIRDS(2, 3, false),

	/** Three fifths or more. */
	THREE_FIFTHS(3, 5, false);

	private final int numerator;

	private final int denominator;

	private final boolean more;

	Majority(int numerator, int denominator, boolean more) {
		this.numerator = numerator;
		this.denominator = denominator;
		this.more = more;
	}

	/**
	 * Whether this many votes are a majority of all; who abstains counts among all.
	 *
	 * @param votes given for one answer
	 * @param all who could vote
	 */
	public boolean reachedBy(int votes, int all) {
		int given = votes * denominator;
		int needed = all * numerator;
		return all > 0 && (more ? given > needed : given >= needed);
	}

}
