package org.tripartita.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.tripartita.exercise.ExerciseState;

/**
 * One exercise on the board of a garante.
 *
 * @param step the name of the step of that task, else of the latest that is under way, null where there is none
 * @param task what has to be done first, null where nothing waits for a person
 * @param roles who may do it, the one that is asked first before the others
 * @param overdue how many tasks are past their recommended date
 * @param health {@code ON_TIME}, {@code OVERDUE} or the grade of its stall
 * @param remedy what its stalled STL has to do itself, null where it is none or nothing waits there
 * @param instanceId the process instance with the incident of the stall, null where it does not show
 * @param tenant whose that instance is
 */
public record BoardRow(UUID exerciseId, String code, String name, String territory, String state, @Nullable Integer stepNumber,
		@Nullable String step, @Nullable String taskId, @Nullable String task, List<String> roles, @Nullable Instant dueAt,
		int waiting, int overdue, String health, @Nullable String stall,
		@Nullable String remedyId, @Nullable String remedy, @Nullable String instanceId, @Nullable String tenant) {

	/** True where it concluded and nothing is left to do: nobody is waited for and no health is measured. */
	public boolean over() {
		return state.equals(ExerciseState.CONCLUDED.name()) && waiting == 0;
	}

}
