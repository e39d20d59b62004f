package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * What a plan says besides its commitments: title, period and the chapters of the local format [P23].
 *
 * @param crossCutting the topics of the four that it attends to
 */
@Embeddable
public record PlanContent(String title, LocalDate startDate, LocalDate endDate, String introduction,
		String normativeContext, String processDescription,
		@Convert(converter = CrossCuttingTopics.class) Set<CrossCuttingTopic> crossCutting) {

	private static final int LONGEST_YEARS = 2;

	/** True where it lasts one to two years [S3:475]. */
	boolean lastsOneOrTwoYears() {
		return !endDate.isBefore(startDate.plusYears(1).minusDays(1)) && !endDate.isAfter(startDate.plusYears(LONGEST_YEARS));
	}

	/** The suggested topics that it leaves out (R11.4). */
	public List<CrossCuttingTopic> missingTopics() {
		return Stream.of(CrossCuttingTopic.values()).filter(topic -> !crossCutting.contains(topic)).toList();
	}

	/** The middle of the plan, when the intermediate report falls due. */
	LocalDate middle() {
		return startDate.plusDays((endDate.toEpochDay() - startDate.toEpochDay()) / 2);
	}

}
