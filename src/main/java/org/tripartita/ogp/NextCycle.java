package org.tripartita.ogp;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.actionplan.Plans;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.SpokenDay;

/** What follows a plan: without a new one within twelve months of its end, a public warning (G-25 [P9]). */
@Service
@Transactional
public class NextCycle {

	private static final int MONTHS_WITHOUT_PLAN = 12;

	private final Exercises exercises;

	private final PlanDeliveries deliveries;

	private final Plans plans;

	private final ExerciseLog log;

	private final ZoneId zone;

	NextCycle(Exercises exercises, PlanDeliveries deliveries, Plans plans, ExerciseLog log,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.exercises = exercises;
		this.deliveries = deliveries;
		this.plans = plans;
		this.log = log;
		this.zone = zone;
	}

	/** The last day for the plan that follows. */
	@Transactional(readOnly = true)
	public LocalDate dueOn(UUID exerciseId) {
		return deliveries.plan(exerciseId).content().endDate().plusMonths(MONTHS_WITHOUT_PLAN);
	}

	/** The moment in which that day is over. */
	@Transactional(readOnly = true)
	public Instant overdueAt(UUID exerciseId) {
		return dueOn(exerciseId).plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** Whether a later cycle of the territory published its plan. */
	@Transactional(readOnly = true)
	public boolean planPublished(UUID exerciseId) {
		return later(exerciseId).filter(next -> plans.ofExercise(next.id()).isPresent()).isPresent();
	}

	/** What the convener learned and when the next cycle begins. */
	public Noted begins(UUID exerciseId, LocalDate saidOn, String lessons, LocalDate opensOn) {
		var fault = fault(exerciseId, saidOn);
		if (fault.isPresent()) {
			return fault.get();
		}
		if (opensOn.isBefore(deliveries.plan(exerciseId).content().startDate())) {
			return Noted.refused("ogp.next.before-this");
		}
		log.add(exerciseId, null, saidOn, null, "ogp.log.lessons", lessons);
		log.add(exerciseId, null, saidOn, null, "ogp.log.next-cycle", SpokenDay.of(opensOn));
		return Noted.taken();
	}

	/** What the convener learned and why there is no further cycle for now. */
	public Noted stays(UUID exerciseId, LocalDate saidOn, String lessons, String reason) {
		var fault = fault(exerciseId, saidOn);
		if (fault.isPresent()) {
			return fault.get();
		}
		log.add(exerciseId, null, saidOn, null, "ogp.log.lessons", lessons);
		log.add(exerciseId, null, saidOn, null, "ogp.log.no-next-cycle", reason);
		return Noted.taken();
	}

	private Optional<Noted> fault(UUID exerciseId, LocalDate saidOn) {
		var planBegan = deliveries.plan(exerciseId).content().startDate();
		if (saidOn.isAfter(log.today())) {
			return Optional.of(Noted.refused("ogp.next.in-future"));
		}
		return saidOn.isBefore(planBegan) ? Optional.of(Noted.refused("ogp.next.too-early", SpokenDay.of(planBegan))) : Optional.empty();
	}

	/** Says in public, also where the next cycle is under way, that its plan is overdue. */
	public void warn(UUID exerciseId) {
		var since = SpokenDay.of(dueOn(exerciseId));
		log.add(exerciseId, null, overdueOn(exerciseId), null, "ogp.log.no-plan", since);
		later(exerciseId).filter(next -> next.state() != ExerciseState.CONCLUDED)
			.ifPresent(next -> log.add(next.id(), null, log.today(), null, "ogp.log.no-plan", since));
	}

	/** Since when the warning is due; for a cycle that was entered when it was over, long before today. */
	private LocalDate overdueOn(UUID exerciseId) {
		return log.atLatestToday(dueOn(exerciseId).plusDays(1));
	}

	private Optional<Exercise> later(UUID exerciseId) {
		var mine = exercises.get(exerciseId);
		return exercises.findByTerritoryCodeOrderByCycleNumber(mine.territoryCode())
			.stream()
			.filter(other -> other.model() == mine.model() && other.cycleNumber() > mine.cycleNumber())
			.findFirst();
	}

}
