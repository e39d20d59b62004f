package org.tripartita.exercise.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.Successor;
import org.tripartita.exercise.process.SuccessionProcess.Way;
import org.tripartita.identity.Guarantor;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Government or civil society proposes who fills the role that nobody fills. */
@Component
class ProposeGuarantorTask implements UserTaskHandler {

	private final SuccessionAgreement agreement;

	private final SuccessionPage page;

	ProposeGuarantorTask(SuccessionAgreement agreement, SuccessionPage page) {
		this.agreement = agreement;
		this.page = page;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.rows("refusals", agreement.refusals(page.show(task, form).id())
			.stream()
			.map(one -> Map.of("proposal", one.proposal(), "sector", one.sector(), "reason", one.reason()))
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var way = answer.choice("way", Way.class);
		var proposed = Successor.named(way == Way.LAW, answer.choice("branch", Guarantor.Branch.class), answer.text("organisation"),
				answer.choice("independence", Guarantor.Independence.class), answer.date("firstDay"), answer.text("reason"));
		return SuccessionPage.submission(agreement.propose(task.value(Succession.ID), proposed),
				Submission.accepted().with(SuccessionProcess.WAY, way));
	}

}
