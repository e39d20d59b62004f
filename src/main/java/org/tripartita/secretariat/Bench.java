package org.tripartita.secretariat;

/**
 * The garantes of a territory, where there is one for each branch: several seats and one vote (G-06 [S3:189,792]; domain
 * 9, point 3). They agree among themselves; where no more than half of those present want the same, the sector abstains.
 */
final class Bench {

	private Bench() {
	}

	/** The one vote of the sector. */
	static Ballot vote(Ballot inside) {
		if (inside.inFavour() * 2 > inside.all()) {
			return new Ballot(1, 0, 0);
		}
		return inside.against() * 2 > inside.all() ? new Ballot(0, 1, 0) : new Ballot(0, 0, 1);
	}

}
