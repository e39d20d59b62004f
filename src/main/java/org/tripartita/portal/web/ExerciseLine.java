package org.tripartita.portal.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseState;

/**
 * An exercise in a list.
 *
 * @param entity the code of the entity it belongs to: a municipality's exercise counts in its state
 * @param territory the everyday name of its own territory
 * @param stepNumber the furthest step on which work goes on, null where none does
 * @param stall how grave its stall is, null where it has not stalled
 * @param lastEntry the day of the latest act that its log tells of
 */
record ExerciseLine(String code, String name, ExerciseModel model, String entity, String territoryCode, String territory,
		int cycleNumber, ExerciseState state, LocalDate openedOn, @Nullable LocalDate concludedOn,
		@Nullable Integer stepNumber, @Nullable String stepName, int steps, @Nullable String stall,
		@Nullable LocalDate lastEntry) {

	public boolean concluded() {
		return state == ExerciseState.CONCLUDED;
	}

}
