package org.tripartita.opencall.process;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallReception;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The candidates of a call that was held before it was entered. */
@Component
class CaptureReceivedTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallReception reception;

	CaptureReceivedTask(CallPublishing publishing, CallReception reception) {
		this.publishing = publishing;
		this.reception = reception;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		form.text("purpose", call.purpose().name())
			.text("callTitle", call.title())
			.text("publishedOn", SpokenDay.of(call.window().publishedOn()))
			.text("closesOn", SpokenDay.of(call.window().closesOn()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var received = answer.rows("applications").stream().map(CallForms::application).toList();
		return CallForms.submission(reception.ofHeldCall(task.value(OpenCallProcess.CALL_ID), received, task.participant()));
	}

}
