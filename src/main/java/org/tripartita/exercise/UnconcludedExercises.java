package org.tripartita.exercise;

import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.identity.ExercisesUnderWay;

/** Tells identity which exercises are not concluded, whatever the state they stand in. */
@Component
class UnconcludedExercises implements ExercisesUnderWay {

	private final Exercises exercises;

	UnconcludedExercises(Exercises exercises) {
		this.exercises = exercises;
	}

	@Override
	public List<UnderWay> in(Collection<String> territories) {
		return exercises.findByTerritoryCodeInOrderByTerritoryCodeAscCycleNumberAsc(territories)
			.stream()
			.filter(exercise -> exercise.state() != ExerciseState.CONCLUDED)
			.map(exercise -> new UnderWay(exercise.code(), exercise.territoryCode(), exercise.openedOn()))
			.toList();
	}

}
