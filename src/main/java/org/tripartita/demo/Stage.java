package org.tripartita.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.tripartita.exercise.Exercise;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.TaskDesk.Receipt;

/**
 * Where a script is played: it answers the tasks of one exercise as the people of each role, one step after the other.
 * Each step is entered together with its number in one transaction; a script that is played again passes over the
 * steps that are entered, so what it does must follow from its data alone.
 */
final class Stage {

	private static final int MOST_ATTEMPTS = 5;

	private final Stages with;

	private final String script;

	private final ExerciseData data;

	private final Cast cast;

	private final Pace pace;

	private final int entered;

	private int step;

	private LocalDate day;

	Stage(Stages with, String script, ExerciseData data, Cast cast, Pace pace) {
		this.with = with;
		this.script = script;
		this.data = data;
		this.cast = cast;
		this.pace = pace;
		this.day = data.interestOn();
		this.entered = with.progress().begin(script);
	}

	/** The day on which what follows is done. */
	void on(LocalDate next) {
		this.day = next;
	}

	/** The day itself, or the next on which people work there: nobody sits on a Sunday. */
	LocalDate workingDay(LocalDate told) {
		var calendar = with.calendar();
		return calendar.isBusinessDay(told, data.territory()) ? told : calendar.addBusinessDays(told, 1, data.territory());
	}

	/** See {@link Pace#live()}. */
	boolean live() {
		return pace.live();
	}

	/** The account that plays a role. */
	String player(String role) {
		return cast.of(role, data.territory());
	}

	/** The exercise that the script tells. */
	Exercise exercise() {
		return findExercise().orElseThrow(() -> new IllegalStateException("The exercise of %s is not open".formatted(script)));
	}

	private Optional<Exercise> findExercise() {
		return with.exercises()
			.findByTerritoryCodeOrderByCycleNumber(data.territory())
			.stream()
			.filter(one -> one.cycleNumber() == data.cycle())
			.findFirst();
	}

	/** Does something that is no task: a sheet of the workspace, a public page. */
	void once(Runnable act) {
		enter(() -> Optional.of(act), Runnable::run);
	}

	/** Starts a process by its start form, once the engine is done with what went before. */
	void start(String role, String process, Supplier<Map<String, Object>> answer) {
		settle();
		once(() -> take(with.desk().start(player(role), process, answer.get()), process));
	}

	/** Answers the task of this kind that waits for a role. */
	void answer(String element, String role, Map<String, Object> answer) {
		enter(() -> tasks(element, role).findFirst(),
				task -> take(with.desk().submit(player(role), task.taskId(), answer), element));
	}

	/** Answers the task of this kind whose form shows what is looked for; the answer may take up what it shows. */
	void answer(String element, String role, Predicate<Map<String, Object>> about,
			Function<Map<String, Object>, Map<String, Object>> answer) {
		enter(() -> find(element, role, about),
				form -> take(with.desk().submit(player(role), form.taskId(), answer.apply(form.shown())), element));
	}

	/** Lets the engine finish what follows from the last step. */
	void settle() {
		while (!with.backlog().empty()) {
			pace.pause();
		}
	}

	private <T> void enter(Supplier<Optional<T>> ready, Consumer<T> act) {
		step++;
		if (step <= entered) {
			return;
		}
		pace.reach(day);
		for (int attempt = 1; !enteredAt(attempt, act, waitFor(ready)); attempt++) {
			pace.pause();
		}
	}

	/** Two who act on the same exercise at once may collide: the later one tries again. */
	private <T> boolean enteredAt(int attempt, Consumer<T> act, T found) {
		try {
			with.transaction().executeWithoutResult(status -> {
				act.accept(found);
				with.progress().note(script, step);
			});
			return true;
		}
		catch (RuntimeException failure) {
			if (attempt == MOST_ATTEMPTS) {
				throw new IllegalStateException("Step %d of %s".formatted(step, script), failure);
			}
			return false;
		}
	}

	/** What is looked for, as soon as it is there; the engine must not rest without it. */
	private <T> T waitFor(Supplier<Optional<T>> ready) {
		for (;;) {
			var rested = with.backlog().empty();
			var found = ready.get();
			if (found.isPresent()) {
				return found.get();
			}
			if (rested) {
				throw new IllegalStateException("Step %d of %s finds no task; there are %s".formatted(step, script,
						waiting().map(task -> task.element() + task.groups()).toList()));
			}
			pace.pause();
		}
	}

	/** A task with what its form shows: looking is the dearest part of a step, so it is looked at once. */
	private record Form(String taskId, Map<String, Object> shown) {
	}

	private Optional<Form> find(String element, String role, Predicate<Map<String, Object>> about) {
		return tasks(element, role)
			.flatMap(task -> with.desk().shown(player(role), task.taskId()).stream().map(shown -> new Form(task.taskId(), shown)))
			.filter(form -> about.test(form.shown()))
			.findFirst();
	}

	private Stream<PendingTask> tasks(String element, String role) {
		var group = RoleGroups.of(role, data.territory());
		return waiting().filter(task -> task.element().equals(element) && task.groups().contains(group));
	}

	private Stream<PendingTask> waiting() {
		return findExercise().stream().flatMap(exercise -> {
			var own = with.pending().ofExercise(exercise.id());
			var secretariat = exercise.secretariatId();
			var shared = secretariat == null ? List.<PendingTask>of() : with.pending().ofSecretariat(secretariat);
			return Stream.concat(own.stream(), shared.stream().filter(task -> task.exerciseId() == null));
		});
	}

	private static void take(Receipt receipt, String where) {
		if (receipt instanceof Receipt.Refused refused) {
			throw new IllegalStateException("Refused at %s: %s".formatted(where, refused.sentence()));
		}
	}

	/** Looks for a task by one thing that its form shows. */
	static Predicate<Map<String, Object>> showing(String key, Object value) {
		return shown -> Objects.equals(shown.get(key), value);
	}

}
