package org.tripartita.exercise;

import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.Submission;

/** What a start form answers after it asked to open an exercise, whatever its model. */
public final class OpenedExercise {

	private OpenedExercise() {
	}

	public static Submission submission(Opened opened) {
		if (opened instanceof Opened.Begun begun) {
			return Submission.accepted()
				.under(begun.exercise().code())
				.with(RoomVariables.EXERCISE_ID, begun.exercise().id())
				.with(RoomVariables.TERRITORY, begun.exercise().territoryCode());
		}
		if (opened instanceof Opened.EarlierUnderWay earlier) {
			return Submission.refused("exercise.earlier-under-way", earlier.code());
		}
		return Submission.refused(opened instanceof Opened.NoGuarantor ? "exercise.no-guarantor" : "exercise.in-future");
	}

}
