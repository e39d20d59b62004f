package org.tripartita.exercise;

import static org.tripartita.exercise.ExerciseState.CONSULTING;
import static org.tripartita.exercise.ExerciseState.CO_CREATING;
import static org.tripartita.exercise.ExerciseState.DECLARED;
import static org.tripartita.exercise.ExerciseState.DIAGNOSING;
import static org.tripartita.exercise.ExerciseState.FORMING_STL;
import static org.tripartita.exercise.ExerciseState.IMPLEMENTING;
import static org.tripartita.exercise.ExerciseState.PLAN_APPROVED;

import java.util.Map;
import java.util.Optional;

/** The method that an exercise follows, and the map that draws it. */
public enum ExerciseModel {

	/** The local strategy of 13 steps [S1:857-881]. */
	COCREACION_LOCAL("local-strategy", Map.of(2, FORMING_STL, 3, FORMING_STL, 5, CONSULTING, 6, DIAGNOSING, 7,
			CO_CREATING, 9, CO_CREATING, 10, CO_CREATING, 11, PLAN_APPROVED, 13, IMPLEMENTING)),

	/** The action plan cycle of the Open Government Partnership in the eight stages of the NOSC [S3:603-713]. */
	OGP_NATIONAL("ogp-action-plan-cycle",
			Map.of(1, DECLARED, 2, CONSULTING, 5, DIAGNOSING, 6, CO_CREATING, 7, PLAN_APPROVED, 8, IMPLEMENTING));

	private final String map;

	private final Map<Integer, ExerciseState> states;

	ExerciseModel(String map, Map<Integer, ExerciseState> states) {
		this.map = map;
		this.states = states;
	}

	/** The process that draws the steps. */
	public String map() {
		return map;
	}

	/** The state that entering a step means for the whole, where it means one. */
	Optional<ExerciseState> stateAt(int step) {
		return Optional.ofNullable(states.get(step));
	}

}
