package org.tripartita.opencall.process;

import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallReception;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** An application on paper is entered while the window is open. */
@Component
class CaptureApplicationTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallReception reception;

	CaptureApplicationTask(CallPublishing publishing, CallReception reception) {
		this.publishing = publishing;
		this.reception = reception;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		form.text("callId", call.id().toString())
			.text("callTitle", call.title())
			.text("closesOn", SpokenDay.of(call.window().closesOn()));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		return CallForms.submission(reception.onPaper(task.value(OpenCallProcess.CALL_ID),
				List.of(CallForms.application(answer)), task.participant()));
	}

}
