package org.tripartita.secretariat;

/** How the votes of a sector fell. */
public record Ballot(int inFavour, int against, int abstained) {

	/** How many voted or abstained. */
	public int all() {
		return inFavour + against + abstained;
	}

}
