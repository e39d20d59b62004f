package org.tripartita.opencall.process;

import java.time.LocalTime;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallInterviews;
import org.tripartita.opencall.CallInterviews.Slot;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener gives each eligible candidate the time of its interview. */
@Component
class ScheduleInterviewsTask implements UserTaskHandler {

	private final CallPublishing publishing;

	private final CallInterviews interviews;

	ScheduleInterviewsTask(CallPublishing publishing, CallInterviews interviews) {
		this.publishing = publishing;
		this.interviews = interviews;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var call = publishing.get(task.value(OpenCallProcess.CALL_ID));
		var candidates = interviews.candidates(call.id());
		form.text("callTitle", call.title())
			.text("callId", call.id().toString())
			.number("weight", call.interviewWeight())
			.text("lastDay", SpokenDay.of(interviews.lastDay(call.id())))
			.options("candidates", candidates.stream().map(one -> new Option(one.organisation() + ", " + one.position() + " · " + one.folio(), one.id().toString())).toList())
			.rows("interviews", candidates.stream().map(one -> Map.of("candidate", one.id().toString())).toList());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var slots = answer.rows("interviews")
			.stream()
			.map(row -> new Slot(row.id("candidate"), row.date("day").atTime(row.findTime("at").orElse(LocalTime.NOON)), row.text("place")))
			.toList();
		var callId = task.value(OpenCallProcess.CALL_ID);
		var late = interviews.late(callId, slots);
		var reason = answer.textOrNull("lateReason");
		if (late && reason == null) {
			return Submission.refused("opencall.interview.late", SpokenDay.of(interviews.lastDay(callId)));
		}
		return switch (interviews.schedule(callId, slots, task.participant())) {
			case DONE -> {
				if (late) {
					interviews.explainLate(callId, reason);
				}
				yield Submission.accepted();
			}
			case INCOMPLETE -> Submission.refused("opencall.interview.incomplete");
			case TOO_EARLY -> Submission.refused("opencall.interview.too-early");
		};
	}

}
