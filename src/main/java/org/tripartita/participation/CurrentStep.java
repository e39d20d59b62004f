package org.tripartita.participation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseStep.Standing;
import org.tripartita.exercise.ExerciseSteps;

/** Under which step of its map an exercise notes what happens now; a room does not know its number. */
@Component
class CurrentStep {

	private final ExerciseSteps steps;

	CurrentStep(ExerciseSteps steps) {
		this.steps = steps;
	}

	/** The first step that is under way: publicity, which accompanies all of them, comes later on every map. */
	@Nullable Integer of(UUID exerciseId) {
		return steps.of(exerciseId)
			.stream()
			.filter(step -> step.standing() == Standing.CURRENT)
			.map(ExerciseStep::number)
			.findFirst()
			.orElse(null);
	}

}
