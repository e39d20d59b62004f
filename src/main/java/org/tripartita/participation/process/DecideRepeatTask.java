package org.tripartita.participation.process;

import static org.tripartita.participation.process.AwarenessWorkshopProcess.WORKSHOP_ID;

import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.participation.WorkshopHolding;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** A sector was missing: the convener repeats the workshop or says why the exercise goes on (E8a). */
@Component
class DecideRepeatTask implements UserTaskHandler {

	private final WorkshopHolding workshops;

	DecideRepeatTask(WorkshopHolding workshops) {
		this.workshops = workshops;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var workshop = workshops.get(task.value(WORKSHOP_ID));
		var attendance = Objects.requireNonNull(workshop.attendance());
		form.text("title", workshop.title())
			.number("government", attendance.government())
			.number("oversightBody", attendance.oversightBody())
			.number("civilSociety", attendance.civilSociety());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		boolean repeat = answer.text("decision").equals("REPEAT");
		if (!repeat) {
			workshops.goOn(task.value(WORKSHOP_ID), answer.text("reason"));
		}
		return Submission.accepted().with(AwarenessWorkshopProcess.REPEAT, repeat);
	}

}
