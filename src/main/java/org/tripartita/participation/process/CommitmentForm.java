package org.tripartita.participation.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tripartita.actionplan.DraftCommitment;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.OpennessAxis;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Prefill;

/** A draft commitment in the fields of its form. What the table may leave open for now is empty, never absent. */
final class CommitmentForm {

	private CommitmentForm() {
	}

	static void fill(Prefill form, DraftCommitment draft) {
		form.text("name", draft.name())
			.text("publicProblem", draft.publicProblem())
			.text("commitmentText", draft.commitmentText())
			.text("howItSolves", draft.howItSolves())
			.chosen("axes", draft.axes().stream().sorted().map(Enum::name).toList())
			.text("beneficiaries", draft.beneficiaries())
			.text("leadAgency", draft.leadAgency())
			.text("leadAgencyAccepts", draft.leadAgencyAccepts() ? "YES" : "NO")
			.date("startDate", draft.startDate())
			.date("endDate", draft.endDate())
			.text("indicator", draft.indicator())
			.text("baseline", draft.baseline())
			.text("target", draft.target())
			.rows("milestones", draft.milestones().stream().map(CommitmentForm::row).toList());
	}

	private static Map<String, String> row(DraftMilestone milestone) {
		return Map.of("name", milestone.name(), "endDate", milestone.endDate().toString(), "responsible",
				milestone.responsible(), "meansOfVerification", milestone.meansOfVerification());
	}

	static DraftCommitment from(Answer answer) {
		var axes = answer.chosen("axes").stream().map(OpennessAxis::valueOf).collect(Collectors.toSet());
		return new DraftCommitment(answer.text("name"), answer.text("publicProblem"), answer.text("commitmentText"),
				answer.text("howItSolves"), axes, answer.text("leadAgency"), answer.text("leadAgencyAccepts").equals("YES"),
				open(answer, "beneficiaries"), answer.date("startDate"), answer.date("endDate"), open(answer, "indicator"),
				open(answer, "baseline"), open(answer, "target"), milestones(answer));
	}

	private static List<DraftMilestone> milestones(Answer answer) {
		return answer.rows("milestones")
			.stream()
			.map(row -> new DraftMilestone(row.text("name"), row.date("endDate"), open(row, "responsible"),
					open(row, "meansOfVerification")))
			.toList();
	}

	private static String open(Answer answer, String key) {
		return answer.findText(key).orElse("");
	}

}
