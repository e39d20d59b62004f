package org.tripartita.ogp;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one author says of a plan, as it was said (G-23). A later one of the same kind stands beside the earlier.
 *
 * @param publishedOn null where it was not published and will not be
 * @param address where it can be read
 * @param figures how many commitments of the plan it finds to be so
 * @param text its findings; why there is none, where it was not published
 * @param documentId the sealed record, null where it was not published
 */
public record Assessment(AssessmentKind kind, @Nullable LocalDate publishedOn, @Nullable String address,
		Map<Figure, Integer> figures, String text, @Nullable UUID documentId) {

	/** What commitments are counted by (domain 3.5 [P12]). */
	public enum Figure {

		REVIEWED, VERIFIABLE, RELEVANT, PROMISING,

		COMPLETE, SUBSTANTIAL, LIMITED, NOT_STARTED,

		/** With notable early results. */
		NOTABLE

	}

	/** How many commitments were complete or nearly so: the measure that self-assessments and reviews share. */
	public int advanced() {
		return figures.getOrDefault(Figure.COMPLETE, 0) + figures.getOrDefault(Figure.SUBSTANTIAL, 0);
	}

}
