package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * What a commitment says. Once its plan is published only a new version of the plan, decided by the three sectors, can
 * say otherwise (G-07 [S3:475]).
 *
 * @param publicProblem who is affected, how and why
 * @param commitmentText what will be done, with which expected result (R9.2 [S3:677])
 * @param leadAgency the agency that answers for it
 * @param leadAgencyAccepts whether the agency said at the table that it would take it on
 * @param indicator what shows the result, not only the management (G-14 [S3:700])
 * @param baseline where the indicator stands at the start
 * @param target where it is to stand at the end
 */
@Embeddable
public record CommitmentContent(String name, String publicProblem, String commitmentText, String howItSolves,
		@Convert(converter = OpennessAxes.class) Set<OpennessAxis> axes, String leadAgency, boolean leadAgencyAccepts,
		String beneficiaries, LocalDate startDate, LocalDate endDate, String indicator, String baseline, String target) {

	/** The same commitment in the words that the STL agreed on. */
	CommitmentContent worded(String text) {
		return new CommitmentContent(name, publicProblem, text, howItSolves, axes, leadAgency, leadAgencyAccepts,
				beneficiaries, startDate, endDate, indicator, baseline, target);
	}

}
