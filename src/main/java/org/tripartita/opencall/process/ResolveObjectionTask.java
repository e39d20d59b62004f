package org.tripartita.opencall.process;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallObjections.Decision;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Somebody who is not of the panel decides an objection against the result (E2e). */
@Component
class ResolveObjectionTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallObjections objections;

	ResolveObjectionTask(CallPublishing publishing, CallObjections objections) {
		this.publishing = publishing;
		this.objections = objections;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var objection = objections.get(task.value(CallObjectionsProcess.OBJECTION_ID));
		form.text("callTitle", publishing.get(objection.callId()).title())
			.text("folio", objection.folio())
			.text("organisation", objection.organisation())
			.text("objection", objection.text());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var resolved = objections.resolve(task.value(CallObjectionsProcess.OBJECTION_ID), decision(answer.text("decision")),
				answer.text("reason"), answer.date("actedOn"), task.participant());
		return switch (resolved) {
			case DONE -> Submission.accepted();
			case SCORED -> Submission.refused("opencall.objection.panel");
			case DECIDED -> Submission.refused("opencall.objection.decided");
			case WRONG_DAY -> Submission.refused("opencall.objection.day");
		};
	}

	private static Decision decision(String choice) {
		return switch (choice) {
			case "UPHELD" -> Decision.EXCLUDE;
			case "RESCORE" -> Decision.RESCORE;
			default -> Decision.DISMISS;
		};
	}

}
