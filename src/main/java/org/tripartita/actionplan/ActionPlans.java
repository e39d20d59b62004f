package org.tripartita.actionplan;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The plans of all exercises; each exercise has one. */
interface ActionPlans extends Repository<ActionPlan, UUID> {

	@Query("select p from ActionPlan p where p.exerciseId = ?1")
	Optional<ActionPlan> findByExerciseId(UUID exerciseId);

	ActionPlan save(ActionPlan plan);

	default ActionPlan ofExercise(UUID exerciseId) {
		return findByExerciseId(exerciseId)
			.orElseThrow(() -> new IllegalStateException("Exercise %s has no plan".formatted(exerciseId)));
	}

}
