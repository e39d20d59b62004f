package org.tripartita.opencall.process;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallObjections.Decision;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Somebody who is not of the panel decides an objection against the result (E2e). */
@Component
class ResolveObjectionTask implements UserTaskHandler {

	/** How the form calls what is decided; a task that was opened before more could be decided knows three of them. */
	private static final Map<Decision, String> WRITTEN = Map.of(Decision.EXCLUDE, "UPHELD", Decision.REINSTATE, "REINSTATE",
			Decision.RESCORE, "RESCORE", Decision.DISMISS, "DISMISSED");

	private final CallPublishing publishing;

	private final CallObjections objections;

	private final Texts texts;

	ResolveObjectionTask(CallPublishing publishing, CallObjections objections, Texts texts) {
		this.publishing = publishing;
		this.objections = objections;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var objection = objections.get(task.value(CallObjectionsProcess.OBJECTION_ID));
		form.text("callTitle", publishing.get(objection.callId()).title())
			.text("folio", objection.folio())
			.text("organisation", objection.organisation())
			.text("objection", objection.text())
			.options("decisions", objections.decisions(objection.id())
				.stream()
				.map(one -> new Option(texts.of("opencall.decision." + one), WRITTEN.get(one)))
				.toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var resolved = objections.resolve(task.value(CallObjectionsProcess.OBJECTION_ID), decision(answer.text("decision")),
				answer.text("reason"), answer.date("actedOn"), task.participant());
		return switch (resolved) {
			case DONE -> Submission.accepted();
			case SCORED -> Submission.refused("opencall.objection.panel");
			case OWN -> Submission.refused("opencall.objection.own");
			case NOT_ADMITTED -> Submission.refused("opencall.objection.not-admitted");
			case DECIDED -> Submission.refused("opencall.objection.decided");
			case WRONG_DAY -> Submission.refused("opencall.objection.day");
		};
	}

	private static Decision decision(String choice) {
		return WRITTEN.entrySet().stream().filter(one -> one.getValue().equals(choice)).findFirst().orElseThrow().getKey();
	}

}
