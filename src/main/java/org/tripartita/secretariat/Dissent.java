package org.tripartita.secretariat;

import org.tripartita.identity.Sector;

/**
 * What a sector said against a proposal; kept and published with what was decided (domain 5.5).
 *
 * @param earlierRound the last round in which it said so, where that is no longer its last word: the matter was deliberated again without
 * it, the sector said something else since, or voted otherwise in the end; otherwise 0
 */
public record Dissent(Sector sector, String text, int earlierRound) {

	public Dissent(Sector sector, String text) {
		this(sector, text, 0);
	}

}
