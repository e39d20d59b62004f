package org.tripartita.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.actionplan.PublicReport;
import org.tripartita.actionplan.Reports;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;

/** How the plan of an exercise stands: published at all, reported in time, moved by anybody. */
@Component
class PlanStanding {

	private final Plans plans;

	private final Reports reports;

	private final Exercises exercises;

	PlanStanding(Plans plans, Reports reports, Exercises exercises) {
		this.plans = plans;
		this.reports = reports;
		this.exercises = exercises;
	}

	/** True where the territory ever published a plan: its STL is not one without any (ST-3). */
	boolean anyPublished(String territory) {
		return exercises.findByTerritoryCodeOrderByCycleNumber(territory)
			.stream()
			.anyMatch(exercise -> plans.ofExercise(exercise.id()).isPresent());
	}

	/** The day since which a report is missing; null where none is. */
	@Nullable LocalDate missingSince(Exercise exercise, LocalDate today) {
		return reports.ofExercise(exercise.id())
			.stream()
			.filter(report -> report.publishedOn() == null)
			.map(PublicReport::dueOn)
			.filter(day -> day.isBefore(today))
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** The last day on which anybody reported on a plan in force; null without one. */
	@Nullable LocalDate lastMoved(Exercise exercise, LocalDate today) {
		var plan = plans.ofExercise(exercise.id()).filter(one -> inForce(one, today));
		if (plan.isEmpty()) {
			return null;
		}
		var reported = plans.milestonesOf(exercise.id()).stream().map(PublicPlan.Step::reportedOn).filter(Objects::nonNull);
		return Stream.concat(reported, Stream.of(plan.get().current().publishedOn())).max(Comparator.naturalOrder()).orElseThrow();
	}

	private static boolean inForce(PublicPlan plan, LocalDate today) {
		return !today.isBefore(plan.content().startDate()) && !today.isAfter(plan.content().endDate());
	}

}
