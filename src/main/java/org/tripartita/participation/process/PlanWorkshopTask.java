package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.participation.WorkshopHolding;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The convener plans a workshop: for whom, where, when. */
@Component
class PlanWorkshopTask implements UserTaskHandler {

	private final WorkshopHolding workshops;

	private final Exercises exercises;

	PlanWorkshopTask(WorkshopHolding workshops, Exercises exercises) {
		this.workshops = workshops;
		this.exercises = exercises;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		form.text("exerciseName", exercises.get(task.value(EXERCISE_ID)).name());
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		if (answer.date("plannedOn").isBefore(exercises.get(task.value(EXERCISE_ID)).openedOn())) {
			return Submission.refused("workshop.planned-before-exercise");
		}
		var id = workshops.plan(task.value(EXERCISE_ID), task.find(SECRETARIAT_ID).orElse(null), answer.text("title"),
				answer.chosen("audience"), answer.text("place"), answer.date("plannedOn"));
		return Submission.accepted()
			.with(AwarenessWorkshopProcess.WORKSHOP_ID, id)
			.with(AwarenessWorkshopProcess.WORKSHOP_ON, answer.date("plannedOn"));
	}

}
