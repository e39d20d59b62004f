package org.tripartita.actionplan.process;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.Milestones;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;

/** Shows a commitment on a form. */
@Component
class CommitmentPrefill {

	private final Milestones milestones;

	CommitmentPrefill(Milestones milestones) {
		this.milestones = milestones;
	}

	void show(Commitment commitment, Prefill form) {
		var content = commitment.content();
		form.text("name", content.name())
			.text("commitmentText", content.commitmentText())
			.text("leadAgency", content.leadAgency())
			.text("startDate", SpokenDay.of(content.startDate()))
			.text("endDate", SpokenDay.of(content.endDate()))
			.text("indicator", content.indicator())
			.text("baseline", content.baseline())
			.text("target", content.target())
			.rows("milestones", workPlan(commitment));
	}

	private List<Map<String, String>> workPlan(Commitment commitment) {
		return milestones.findByCommitmentIdOrderByPosition(commitment.id())
			.stream()
			.map(milestone -> Map.of("name", milestone.name(), "endDate", SpokenDay.of(milestone.endDate()), "responsible",
					milestone.responsible(), "meansOfVerification", milestone.meansOfVerification()))
			.toList();
	}

}
