package org.tripartita.ogp;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the record says, in the words of the decision {@code ogp-minimum-requirements}.
 *
 * @param longestGapDays between two valid sessions, or between one of them and either end of the cycle
 * @param rulesPublic whether the rules of the space of dialogue are in a published act
 * @param repositoryUpdates public documents of the last twelve months
 * @param noticeDays from the published timeline to the consultation; null where there is none
 * @param outreachActivities awareness workshops held before the plan was published
 * @param consultationDays of the longest consultation
 * @param answeredPercent categories of contributions with a written answer, in whole percent
 * @param meetingsInWorstYear public meetings in the year of the plan with the fewest; null before the plan was
 *     delivered and one is over
 */
public record RequirementFacts(int longestGapDays, boolean rulesPublic, boolean websitePublic, int repositoryUpdates,
		@Nullable Integer noticeDays, int outreachActivities, int consultationDays, int answeredPercent,
		@Nullable Integer meetingsInWorstYear) {

	/** False while it is too early to judge. */
	boolean due(Requirement requirement) {
		return requirement != Requirement.MEETINGS || meetingsInWorstYear != null;
	}

	Map<String, Object> about(Requirement requirement) {
		var facts = new HashMap<String, Object>();
		facts.put("requirement", requirement.code());
		facts.put("longestGapDays", longestGapDays);
		facts.put("rulesPublic", rulesPublic);
		facts.put("websitePublic", websitePublic);
		facts.put("repositoryUpdates", repositoryUpdates);
		facts.put("noticeDays", noticeDays);
		facts.put("outreachActivities", outreachActivities);
		facts.put("consultationDays", consultationDays);
		facts.put("answeredPercent", answeredPercent);
		facts.put("meetingsInWorstYear", meetingsInWorstYear);
		return facts;
	}

}
