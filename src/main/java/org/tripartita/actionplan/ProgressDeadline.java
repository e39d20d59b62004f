package org.tripartita.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.Exercises;

/**
 * By when a lead agency tells again how its commitment stands: at least every four months (R12.1 [P16]), but not later
 * than the date of the next open milestone and the end of the plan. Where a date has passed and nobody has said what came
 * of it, or the plan is over, as in what is entered afterwards, the days are fewer (R13.3 [P3]).
 */
@Service
@Transactional(readOnly = true)
public class ProgressDeadline {

	private final Commitments commitments;

	private final Milestones milestones;

	private final ActionPlans plans;

	private final Exercises exercises;

	private final DueDates dueDates;

	private final PlanLog log;

	private final Clock clock;

	ProgressDeadline(Commitments commitments, Milestones milestones, ActionPlans plans, Exercises exercises,
			DueDates dueDates, PlanLog log, Clock clock) {
		this.commitments = commitments;
		this.milestones = milestones;
		this.plans = plans;
		this.exercises = exercises;
		this.dueDates = dueDates;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * The last day on which news of a commitment are in time.
	 *
	 * @param task the id of the task in the model, whose days are the usual ones
	 */
	public LocalDate of(UUID commitmentId, String task) {
		var commitment = commitments.get(commitmentId);
		var today = log.today();
		var planEnd = plans.ofExercise(commitment.exerciseId()).content().endDate();
		var open = milestones.findByCommitmentIdOrderByPosition(commitmentId).stream().filter(step -> !step.completed()).toList();
		var days = planEnd.isBefore(today) || unexplained(open, today) ? Act.LATE_PROGRESS.key() : task;
		var exercise = exercises.get(commitment.exerciseId());
		var usual = dueDates.of(days, exercise.model().name(), clock.instant(), exercise.territoryCode()).lastDay();
		return Stream.concat(Stream.of(planEnd), open.stream().map(Milestone::endDate))
			.filter(day -> !day.isBefore(today) && day.isBefore(usual))
			.min(Comparator.naturalOrder())
			.orElse(usual);
	}

	private static boolean unexplained(List<Milestone> open, LocalDate today) {
		return open.stream().anyMatch(step -> {
			var told = step.reportedOn();
			return step.endDate().isBefore(today) && (told == null || !told.isAfter(step.endDate()));
		});
	}

}
