package org.tripartita.opencall.process;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Remedy;
import org.tripartita.opencall.process.OpenCallProcess.Choice;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Too few candidates: extend once, invite under the same requirements, or end without (E2a, E2b, E3c). */
@Component
class ResolveShortageTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallEvaluation evaluation;

	private final Texts texts;

	ResolveShortageTask(CallPublishing publishing, CallEvaluation evaluation, Texts texts) {
		this.publishing = publishing;
		this.evaluation = evaluation;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		form.text("callTitle", call.title())
			.text("situation", situation(evaluation.supply(call.id())))
			.date("closesOn", publishing.proposedClosing(call.exerciseId()))
			.options("remedies", Stream.of(Choice.values())
				.filter(choice -> choice != Choice.EXTEND || CallPublishing.mayExtend(call))
				.map(choice -> new Option(label(choice, call.purpose()), choice.name()))
				.toList());
	}

	private String label(Choice choice, CallPurpose purpose) {
		return texts.of("opencall.remedy." + choice + (choice == Choice.VOID ? "." + purpose : ""));
	}

	private String situation(CallEvaluation.Supply supply) {
		var missing = supply.missing().stream().map(sector -> texts.of("sector." + sector)).toList();
		return missing.isEmpty() ? texts.of("opencall.situation.nobody")
				: texts.of("opencall.situation.missing", String.join(", ", missing));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var choice = answer.choice("remedy", Choice.class);
		var remedy = new Remedy(answer.text("reason"), answer.findDate("closesOn").orElse(null));
		return switch (publishing.decide(task.value(OpenCallProcess.CALL_ID), remedy)) {
			case DONE -> accepted(choice);
			case ALREADY -> Submission.refused("opencall.extended-already");
			case TOO_EARLY -> Submission.refused("opencall.closes-too-early");
		};
	}

	private static Submission accepted(Choice choice) {
		return Submission.accepted().with(OpenCallProcess.REMEDY, choice);
	}

}
