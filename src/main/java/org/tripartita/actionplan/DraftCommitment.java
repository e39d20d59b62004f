package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A commitment as a co-creation table drafts it, with its work plan (step 9). Fields as in {@link CommitmentContent}.
 *
 * @param milestones its work plan, in order
 */
public record DraftCommitment(String name, String publicProblem, String commitmentText, String howItSolves,
		Set<OpennessAxis> axes, String leadAgency, boolean leadAgencyAccepts, String beneficiaries, LocalDate startDate,
		LocalDate endDate, String indicator, String baseline, String target, List<DraftMilestone> milestones) {

	public DraftCommitment {
		axes = Set.copyOf(axes);
		milestones = List.copyOf(milestones);
	}

	CommitmentContent content() {
		return new CommitmentContent(name, publicProblem, commitmentText, howItSolves, axes, leadAgency,
				leadAgencyAccepts, beneficiaries, startDate, endDate, indicator, baseline, target);
	}

	static DraftCommitment of(CommitmentContent content, List<DraftMilestone> milestones) {
		return new DraftCommitment(content.name(), content.publicProblem(), content.commitmentText(),
				content.howItSolves(), content.axes(), content.leadAgency(), content.leadAgencyAccepts(),
				content.beneficiaries(), content.startDate(), content.endDate(), content.indicator(),
				content.baseline(), content.target(), milestones);
	}

}
