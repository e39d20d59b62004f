package org.tripartita.participation;

import java.util.List;

/**
 * Who took part in a consultation, in numbers: what is compared with its goals and published, whatever it is (R5.4,
 * E5a, E5c). Repeated contributions are told apart and not counted.
 *
 * @param target how many contributions were aimed at
 * @param duplicates contributions whose text repeats an earlier one
 */
public record Participation(int target, int duplicates, List<Count> counts) {

	/** By what contributions are told apart. */
	public enum Dimension {

		CHANNEL, REGION, SECTOR, AGE

	}

	/**
	 * How many contributions came one way.
	 *
	 * @param name a constant of the dimension's enumeration, or the region's name
	 * @param minimum the goal; 0 where there is none
	 */
	public record Count(Dimension dimension, String name, int contributions, int minimum) {
	}

	public int contributions() {
		return of(Dimension.CHANNEL).stream().mapToInt(Count::contributions).sum();
	}

	public List<Count> of(Dimension dimension) {
		return counts.stream().filter(count -> count.dimension() == dimension).toList();
	}

	/** The share of the total goal, in whole percent, rounded down. */
	public int reachPercent() {
		return (int) (contributions() * 100L / target);
	}

	/** How many goals of a region or sector were missed. */
	public int missedTargets() {
		return (int) counts.stream().filter(count -> count.contributions() < count.minimum()).count();
	}

	/** Contributions of people without internet. */
	public int offlineContributions() {
		return of(Dimension.CHANNEL).stream()
			.filter(count -> Channel.valueOf(count.name()).offline())
			.mapToInt(Count::contributions)
			.sum();
	}

	/** The share of the strongest region among those that name one, in whole percent; 0 with fewer than two regions. */
	public int largestRegionPercent() {
		var regions = of(Dimension.REGION);
		int named = regions.stream().mapToInt(Count::contributions).sum();
		if (regions.size() < 2 || named == 0) {
			return 0;
		}
		int largest = regions.stream().mapToInt(Count::contributions).max().orElseThrow();
		return (int) (largest * 100L / named);
	}

}
