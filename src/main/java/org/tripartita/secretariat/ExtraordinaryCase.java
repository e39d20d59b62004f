package org.tripartita.secretariat;

import java.util.List;

import org.tripartita.identity.Sector;

/**
 * What lets a majority decide: at least two of the three sectors declare the case extraordinary (G-05 [S3:200]).
 *
 * @param backers the sectors that declare it, in their order; empty where it was declared before they were kept
 */
public record ExtraordinaryCase(String reason, List<Sector> backers) {

	public ExtraordinaryCase {
		backers = backers.stream().sorted().toList();
	}

}
