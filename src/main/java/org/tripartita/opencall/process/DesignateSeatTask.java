package org.tripartita.opencall.process;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;
import org.tripartita.opencall.CallDesignation.Noted;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** Somebody who was called takes the place or declines it (E2f). */
@Component
class DesignateSeatTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallDesignation designation;

	private final Texts texts;

	DesignateSeatTask(CallPublishing publishing, CallDesignation designation, Texts texts) {
		this.publishing = publishing;
		this.designation = designation;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var candidate = designation.candidate(task.value(OpenCallProcess.APPLICATION_ID));
		form.text("callTitle", publishing.get(candidate.callId()).title())
			.text("organisation", candidate.organisation())
			.text("sectorName", CallForms.sectorName(texts, candidate.sector()))
			.text("modeName", texts.of("opencall.mode." + candidate.mode()))
			.text("position", candidate.position());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return switch (note(task.value(OpenCallProcess.APPLICATION_ID), answer)) {
			case DONE -> Submission.accepted();
			case WRONG_DAY -> Submission.refused("opencall.after-result-day");
		};
	}

	private Noted note(UUID candidate, Answer answer) {
		return answer.text("decision").equals("ACCEPT")
				? designation.appoint(candidate, answer.text("position"), answer.textOrNull("alternate"), answer.date("actedOn"))
				: designation.decline(candidate, answer.text("reason"), answer.date("actedOn"));
	}

}
