package org.tripartita.opencall.process;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.Nominee;
import org.tripartita.opencall.PanelSubstitution;
import org.tripartita.opencall.Panelist;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Too few of the panel are left: the convener names a substitute or says why those who are left go on (R2.4). */
@Component
class CompletePanelTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final PanelSubstitution substitution;

	private final Texts texts;

	CompletePanelTask(CallPublishing publishing, PanelSubstitution substitution, Texts texts) {
		this.publishing = publishing;
		this.substitution = substitution;
		this.texts = texts;
	}

	/** What is done about it. */
	enum Choice {

		SUBSTITUTE, GO_ON

	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = task.value(OpenCallProcess.CALL_ID);
		var standing = substitution.standing(call);
		var candidates = substitution.candidates(call);
		form.text("callTitle", publishing.get(call).title())
			.markdown("situation", texts.of("opencall.panel.short", standing.named(), standing.acting().size()))
			.text("acting", names(standing.acting()))
			.text("excused", names(standing.left()))
			.options("choices", Stream.of(Choice.values())
				.filter(choice -> choice == Choice.GO_ON || !candidates.isEmpty())
				.map(choice -> new Option(texts.of("opencall.panel.choice." + choice), choice.name()))
				.toList())
			.options("panelMembers", candidates.stream()
				.map(one -> new Option(texts.of("opencall.panel.choice", texts.of("sector." + one.sector()), one.organisation(),
						one.displayName()), one.username()))
				.toList());
	}

	private String names(List<Panelist> members) {
		return members.isEmpty() ? texts.of("opencall.panel.nobody")
				: members.stream().map(one -> one.office() + ", " + one.organisation()).collect(Collectors.joining("; "));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var call = task.value(OpenCallProcess.CALL_ID);
		if (answer.choice("choice", Choice.class) == Choice.GO_ON) {
			substitution.goOn(call, answer.text("reason"));
			return Submission.accepted();
		}
		var nominee = new Nominee(answer.text("member"), answer.text("office"));
		return switch (substitution.substitute(call, nominee, answer.text("reason"))) {
			case DONE -> Submission.accepted();
			case NOBODY_LEFT -> Submission.refused("opencall.panel.nobody-left");
			case UNKNOWN -> Submission.refused("opencall.panel-unknown");
		};
	}

}
