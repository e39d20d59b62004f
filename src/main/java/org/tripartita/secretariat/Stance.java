package org.tripartita.secretariat;

/** What a place at the table says of the matter in hand (domain 7.7). */
public enum Stance {

	FOR, AGAINST, ABSTAIN;

	/** As one vote. */
	Ballot ballot() {
		return switch (this) {
			case FOR -> new Ballot(1, 0, 0);
			case AGAINST -> new Ballot(0, 1, 0);
			case ABSTAIN -> new Ballot(0, 0, 1);
		};
	}

}
