package org.tripartita.portal.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseStep.Standing;
import org.tripartita.exercise.LogEntry;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.RoleGroups;

/**
 * A step of an exercise as a citizen reads it. Its days are those of the acts, not those on which they were recorded.
 *
 * @param standing {@code DONE}, {@code NOW}, {@code NEXT}, {@code LATER}, {@code SKIPPED}, {@code STOOD} or {@code ALWAYS}
 * @param from the day of its first act, null before
 * @param to the day of its last act
 * @param retrospective true where an act was entered well after it happened
 * @param tasks what waits for somebody, the most urgent first
 */
record StepView(int number, String name, String standing, @Nullable LocalDate from, @Nullable LocalDate to,
		boolean retrospective, List<Waiting> tasks) {

	/** The step of publicity, which lasts as long as the exercise (R12.1 [P16]). */
	private static final int PUBLICITY = 12;

	/** Calls and installation, which the strategy passes by only where the STL stands already [S1:903]. */
	private static final Set<Integer> FORMATION = Set.of(2, 3, 4);

	/** Something that waits for a role. */
	record Waiting(String name, List<String> roles, LocalDate due, boolean overdue) {

		static Waiting of(PendingTask task, LocalDate today, ZoneId zone) {
			var due = LocalDate.ofInstant(task.dueAt(), zone);
			return new Waiting(task.name(), task.groups().stream().map(RoleGroups::role).toList(),
					due, due.isBefore(today));
		}

	}

	/** True where work goes on. */
	public boolean current() {
		return standing.equals("NOW") || standing.equals("ALWAYS");
	}

	/** The steps with their days and tasks; the first one that nobody began is the next. */
	static List<StepView> of(ExerciseModel model, List<ExerciseStep> steps, List<LogEntry> log, List<PendingTask> tasks, LocalDate today,
			ZoneId zone) {
		var next = steps.stream()
			.filter(step -> step.standing() == Standing.PENDING && step.number() != PUBLICITY)
			.map(ExerciseStep::number)
			.findFirst()
			.orElse(0);
		return steps.stream().map(step -> {
			var days = log.stream().filter(entry -> isOf(step, entry)).toList();
			var waiting = tasks.stream()
				.filter(task -> Objects.equals(task.step(), step.number()))
				.map(task -> Waiting.of(task, today, zone))
				.toList();
			return new StepView(step.number(), step.name(), standing(model, step, next),
					days.stream().map(LogEntry::happenedOn).min(Comparator.naturalOrder()).orElse(null),
					days.stream().map(LogEntry::happenedOn).max(Comparator.naturalOrder()).orElse(null),
					days.stream().anyMatch(LogEntry::retrospective), waiting);
		}).toList();
	}

	/** Publicity that is over went from the first thing that was told of the exercise to the last. */
	private static boolean isOf(ExerciseStep step, LogEntry entry) {
		return Objects.equals(entry.step(), step.number()) || step.number() == PUBLICITY && step.standing() == Standing.DONE;
	}

	private static String standing(ExerciseModel model, ExerciseStep step, int next) {
		return switch (step.standing()) {
			case CURRENT -> step.number() == PUBLICITY ? "ALWAYS" : "NOW";
			case DONE -> "DONE";
			case SKIPPED -> model == ExerciseModel.COCREACION_LOCAL && FORMATION.contains(step.number()) ? "STOOD" : "SKIPPED";
			case PENDING -> step.number() == next ? "NEXT" : "LATER";
		};
	}

}
