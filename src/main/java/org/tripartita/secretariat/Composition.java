package org.tripartita.secretariat;

/** What the decision {@code composition-balance} says of the seats (domain 5.3). */
public enum Composition {

	/** A sector has nobody: there is no STL (G-02 [S3:307,335]). */
	BLOCK,

	/** Government and civil society are in balance and no sector has more than half of the seats. */
	BALANCED,

	/** Out of balance: the vote is by sector, or the sectors waive it with a reason. */
	UNBALANCED_WARN

}
