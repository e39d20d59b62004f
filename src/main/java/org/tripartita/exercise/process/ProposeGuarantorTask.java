package org.tripartita.exercise.process;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Succession;
import org.tripartita.exercise.SuccessionAgreement;
import org.tripartita.exercise.Successor;
import org.tripartita.exercise.process.SuccessionProcess.Way;
import org.tripartita.identity.Guarantor;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.DueDatePolicy;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Government or civil society proposes who fills the role that nobody fills. */
@Component
class ProposeGuarantorTask implements UserTaskHandler {

	/** What the two parties do where a law is said to name somebody; its time limit opens the way to the publication. */
	private static final String LAW_TASK = "userTask_confirmLaw";

	private final SuccessionAgreement agreement;

	private final SuccessionPage page;

	private final DueDatePolicy dueDates;

	private final Clock clock;

	ProposeGuarantorTask(SuccessionAgreement agreement, SuccessionPage page, DueDatePolicy dueDates, Clock clock) {
		this.agreement = agreement;
		this.page = page;
		this.dueDates = dueDates;
		this.clock = clock;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var change = page.show(task, form);
		form.text("vacant", page.vacant(change)).rows("refusals", agreement.refusals(change.id())
			.stream()
			.map(one -> Map.of("proposal", one.proposal(), "sector", one.sector(), "reason", one.reason()))
			.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var way = answer.choice("way", Way.class);
		var proposed = Successor.named(way == Way.LAW, answer.choice("branch", Guarantor.Branch.class), answer.text("organisation"),
				answer.choice("independence", Guarantor.Independence.class), answer.date("firstDay"), answer.text("reason"));
		var termEnds = dueDates.due(LAW_TASK, task.value(RoomVariables.TERRITORY), clock.instant());
		return SuccessionPage.submission(agreement.propose(task.value(Succession.ID), proposed),
				Submission.accepted().with(SuccessionProcess.WAY, way).with(SuccessionProcess.LAW_TERM_ENDS_AT, termEnds));
	}

}
