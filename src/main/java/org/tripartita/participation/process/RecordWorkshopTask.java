package org.tripartita.participation.process;

import static org.tripartita.participation.process.AwarenessWorkshopProcess.CIVIL_SOCIETY;
import static org.tripartita.participation.process.AwarenessWorkshopProcess.GOVERNMENT;
import static org.tripartita.participation.process.AwarenessWorkshopProcess.OVERSIGHT_BODY;
import static org.tripartita.participation.process.AwarenessWorkshopProcess.WORKSHOP_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.Workshop.Attendance;
import org.tripartita.participation.WorkshopHolding;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** Who ran the workshop counts who came, by sector. */
@Component
class RecordWorkshopTask implements UserTaskHandler {

	private final WorkshopHolding workshops;

	private final ExerciseLog log;

	RecordWorkshopTask(WorkshopHolding workshops, ExerciseLog log) {
		this.workshops = workshops;
		this.log = log;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var workshop = workshops.get(task.value(WORKSHOP_ID));
		form.text("title", workshop.title())
			.text("plannedOn", SpokenDay.of(workshop.plannedOn()))
			.date("heldOn", workshop.plannedOn().isAfter(log.today()) ? null : workshop.plannedOn());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var attendance = new Attendance(answer.count("government"), answer.count("oversightBody"),
				answer.count("civilSociety"), answer.count("others"));
		var ruling = workshops.hold(task.value(WORKSHOP_ID), answer.date("heldOn"), attendance, answer.textOrNull("materials"),
				answer.text("evaluation"));
		if (ruling instanceof Ruling.Refused refused) {
			return Rulings.submission(refused);
		}
		return Submission.accepted()
			.with(GOVERNMENT, attendance.government())
			.with(OVERSIGHT_BODY, attendance.oversightBody())
			.with(CIVIL_SOCIETY, attendance.civilSociety());
	}

}
