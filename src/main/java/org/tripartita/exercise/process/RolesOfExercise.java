package org.tripartita.exercise.process;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.ExerciseRoles;

/** The roles that a sector holds for one exercise: whoever convenes also presides and keeps its papers. */
@Component
class RolesOfExercise implements ExerciseRoles {

	private static final Set<String> ROLES = Set.of("convocante", "presidencia", "secretaria-tecnica");

	private final Exercises exercises;

	RolesOfExercise(Exercises exercises) {
		this.exercises = exercises;
	}

	@Override
	public boolean knows(String role) {
		return ROLES.contains(role);
	}

	@Override
	public String holder(String role, UUID exerciseId) {
		return exercises.get(exerciseId).convener().role();
	}

}
