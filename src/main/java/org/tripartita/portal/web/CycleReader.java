package org.tripartita.portal.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.ogp.PublicMeetings;
import org.tripartita.ogp.Timelines;

/** Reads what only a cycle of the Open Government Partnership has; an exercise of the local strategy is not asked for it. */
@Component
class CycleReader {

	private final Timelines timelines;

	private final PublicMeetings meetings;

	CycleReader(Timelines timelines, PublicMeetings meetings) {
		this.timelines = timelines;
		this.meetings = meetings;
	}

	ExercisePage.Cycle read(Exercise exercise) {
		return exercise.model() == ExerciseModel.OGP_NATIONAL
				? new ExercisePage.Cycle(timelines.of(exercise.id()).orElse(null), meetings.of(exercise.id()))
				: new ExercisePage.Cycle(null, List.of());
	}

}
