package org.tripartita.opencall.process;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallConduct;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener opens a suspended reception again, with a later closing and a public reason (E2c, E2g). */
@Component
class ResumeCallTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallConduct conduct;

	ResumeCallTask(CallPublishing publishing, CallConduct conduct) {
		this.publishing = publishing;
		this.conduct = conduct;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		var suspension = conduct.suspension(call.id());
		form.text("callId", call.id().toString())
			.text("callTitle", call.title())
			.text("suspendedOn", SpokenDay.of(suspension.on()))
			.text("suspensionReason", suspension.reason())
			.text("closesOn", SpokenDay.of(call.window().closesOn()))
			.date("newClosesOn", conduct.earliestClosing(call.id()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var callId = task.value(OpenCallProcess.CALL_ID);
		return switch (conduct.resume(callId, answer.date("newClosesOn"), answer.text("reason"), task.participant())) {
			case DONE -> Submission.accepted()
				.with(OpenCallProcess.RECEPTION_ENDS_AT, publishing.get(callId).window().closesAt());
			case TOO_EARLY -> Submission.refused("opencall.resumed-too-early", SpokenDay.of(conduct.earliestClosing(callId)));
			case TOO_LATE, NOT_RECEIVING, NOT_SEATED -> Submission.refused("opencall.not-suspended");
		};
	}

}
