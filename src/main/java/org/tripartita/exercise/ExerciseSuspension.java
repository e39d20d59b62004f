package org.tripartita.exercise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Guarantors;
import org.tripartita.workflow.DecisionTable;
import org.tripartita.workflow.SleepingTasks;
import org.tripartita.workflow.WorkPause;

/**
 * Exercises that rest because nobody fills the role of the garante (X3, G-29). What decides or needs the three parties
 * sleeps, with its due dates; what was opened to the public stays open until its published day; what was already
 * committed goes on being reported. Which rooms go on is the decision {@code suspension-scope}. Nothing is cancelled
 * (G-21 [S3:569]).
 */
@Service
@Transactional
public class ExerciseSuspension implements WorkPause {

	private static final String GOES_ON = "GOES_ON";

	private final DecisionTable scope = new DecisionTable("suspension-scope");

	private final Exercises exercises;

	private final ExerciseLog log;

	private final Guarantors guarantors;

	private final Successions successions;

	private final SleepingTasks tasks;

	private final JdbcClient database;

	private final Clock clock;

	ExerciseSuspension(Exercises exercises, ExerciseLog log, Guarantors guarantors, Successions successions,
			SleepingTasks tasks, JdbcClient database, Clock clock) {
		this.exercises = exercises;
		this.log = log;
		this.guarantors = guarantors;
		this.successions = successions;
		this.tasks = tasks;
		this.database = database;
		this.clock = clock;
	}

	/** The territories that a garante served and in which nobody fills the role after today; whose last day is today leaves it. */
	@Transactional(readOnly = true)
	public List<String> vacant(Succession change) {
		return guarantors.servedFrom(change.territory(), change.branch(), change.lastDay()).stream().filter(this::isUnserved).toList();
	}

	/** Those of them that wait for this change to be settled; where a later change left them, they wait for that one. */
	@Transactional(readOnly = true)
	public List<String> unsettled(Succession change) {
		return vacant(change).stream()
			.filter(territory -> vacancies(territory).noneMatch(other -> other.lastDay().isAfter(change.lastDay())))
			.toList();
	}

	private boolean isUnserved(String territory) {
		return guarantors.inOffice(territory, log.today().plusDays(1)).isEmpty();
	}

	/** The exercises that a garante served on its last day and that are not concluded, its territory's own first. */
	@Transactional(readOnly = true)
	public List<Exercise> served(Succession change) {
		var codes = guarantors.servedFrom(change.territory(), change.branch(), change.lastDay());
		return exercises.findByTerritoryCodeInOrderByTerritoryCodeAscCycleNumberAsc(codes)
			.stream()
			.filter(exercise -> exercise.state() != ExerciseState.CONCLUDED)
			.sorted(Comparator.comparing(exercise -> !exercise.territoryCode().equals(change.territory())))
			.toList();
	}

	/** Lets every exercise rest where it stands, unless its territory has a garante by now. */
	void suspend(Succession change, LocalDate on) {
		served(change).stream().filter(exercise -> !exercise.isSuspended() && isUnserved(exercise.territoryCode())).forEach(exercise -> {
			exercise.suspend(clock.instant());
			exercises.saveAndFlush(exercise);
			log.add(exercise.id(), null, on, null, "succession.log.suspended", change.outgoing());
		});
	}

	/** Lets every exercise that rests and has a garante go on where it stood; the days that its tasks slept do not count. */
	void resume(Succession change) {
		served(change).stream().filter(exercise -> exercise.isSuspended() && !isUnserved(exercise.territoryCode())).forEach(exercise -> {
			tasks.wake(exercise.id(), exercise.resume(), this::sleeps);
			exercises.saveAndFlush(exercise);
			log.add(exercise.id(), null, log.today(), null, "succession.log.resumed");
		});
	}

	/** Whether the role is known to be vacant for a territory: its garante left and nobody fills it after today. */
	@Transactional(readOnly = true)
	public boolean isVacant(String territory) {
		return isUnserved(territory) && vacancies(territory).findAny().isPresent();
	}

	private Stream<Succession> vacancies(String territory) {
		return successions.vacancies(territory)
			.stream()
			.filter(change -> guarantors.servedFrom(change.territory(), change.branch()).contains(territory));
	}

	/** Since when an exercise that rests does so: the day after the last of its garante. */
	@Transactional(readOnly = true)
	public LocalDate suspendedOn(Exercise exercise) {
		return vacancies(exercise.territoryCode()).map(Succession::suspendedOn)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElseGet(log::today);
	}

	/** The exercises that rest now: nobody is reminded of those of their tasks that do. */
	@Transactional(readOnly = true)
	public Set<UUID> suspended() {
		return new HashSet<>(database.sql("select id from exercise where suspended_at is not null").query(UUID.class).list());
	}

	/** Whether a task of an exercise that rests does so too, which depends on the room that it belongs to. */
	@Transactional(readOnly = true)
	public boolean sleepsToo(String taskId) {
		return tasks.room(taskId).filter(this::sleeps).isPresent();
	}

	/** Whether what belongs to a room waits where the three parties are not complete: the decision {@code suspension-scope}. */
	public boolean sleeps(String room) {
		return !scope.outcome(Map.of("room", room)).equals(GOES_ON);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> reason(UUID exerciseId, String room) {
		return exercises.findById(exerciseId)
			.filter(Exercise::isSuspended)
			.filter(exercise -> sleeps(room))
			.map(exercise -> "exercise.suspended");
	}

}
