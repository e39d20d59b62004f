package org.tripartita.participation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a consultation that was held elsewhere.
 *
 * @param source where it is documented; public
 */
public record HeldConsultation(LocalDate openedOn, LocalDate closedOn, List<Total> totals, String source) {

	/**
	 * How many contributions came by a channel from a region.
	 *
	 * @param region null where regions were not told apart
	 */
	public record Total(Channel channel, @Nullable String region, int contributions) {
	}

}
