package org.tripartita.exercise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Texts;

/** What is done with an exercise as a whole. */
@Service
@Transactional
public class ExerciseRegistry {

	private final Exercises exercises;

	private final ExerciseSteps steps;

	private final ExerciseLog log;

	private final ExerciseSuspension suspension;

	private final Territories territories;

	private final ApplicationEventPublisher events;

	private final Texts texts;

	private final Clock clock;

	ExerciseRegistry(Exercises exercises, ExerciseSteps steps, ExerciseLog log, ExerciseSuspension suspension,
			Territories territories, ApplicationEventPublisher events, Texts texts, Clock clock) {
		this.exercises = exercises;
		this.steps = steps;
		this.log = log;
		this.suspension = suspension;
		this.territories = territories;
		this.events = events;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * What somebody who opens an exercise states.
	 *
	 * @param interestOn the day on which the interest was manifested; it may lie in the past
	 */
	public record Opening(ExerciseModel model, String territoryCode, Sector convener, LocalDate interestOn) {
	}

	/** What became of the wish to open an exercise. */
	public sealed interface Opened {

		record Begun(Exercise exercise) implements Opened {
		}

		/** The territory has an exercise of this model that is not concluded; they follow one another. */
		record EarlierUnderWay(String code) implements Opened {
		}

		record InFuture() implements Opened {
		}

		/** Nobody fills the role of the garante, one of the three parties without which no exercise begins (G-29). */
		record NoGuarantor() implements Opened {
		}

	}

	/**
	 * Opens the next exercise of a territory. While the role of the garante is vacant none is begun, rather than begun
	 * asleep: nothing is cancelled (G-21), and its interest keeps its own day when it is opened later.
	 */
	public Opened open(Opening opening) {
		if (opening.interestOn().isAfter(log.today())) {
			return new Opened.InFuture();
		}
		var earlier = exercises.findByTerritoryCodeOrderByCycleNumber(opening.territoryCode())
			.stream()
			.filter(exercise -> exercise.model() == opening.model())
			.toList();
		var unfinished = earlier.stream().filter(exercise -> exercise.state() != ExerciseState.CONCLUDED).findFirst();
		if (unfinished.isPresent()) {
			return new Opened.EarlierUnderWay(unfinished.get().code());
		}
		if (suspension.isVacant(opening.territoryCode())) {
			return new Opened.NoGuarantor();
		}
		return new Opened.Begun(begin(opening, earlier.size() + 1));
	}

	private Exercise begin(Opening opening, int cycle) {
		var territory = territories.findByCode(opening.territoryCode()).orElseThrow();
		var exercise = exercises.saveAndFlush(new Exercise(code(opening, cycle), name(opening, territory, cycle), opening.model(),
				territory.code(), cycle, opening.convener(), opening.interestOn(), clock.instant()));
		steps.lay(exercise);
		log.add(exercise.id(), null, opening.interestOn(), null, "exercise.log.opened", territory.nameWithArticle());
		events.publishEvent(new ExerciseOpened(exercise.id()));
		return exercise;
	}

	private static String code(Opening opening, int cycle) {
		var model = opening.model() == ExerciseModel.COCREACION_LOCAL ? "" : "-OGP";
		return "%s%s-%d-%d".formatted(opening.territoryCode(), model, opening.interestOn().getYear(), cycle);
	}

	private String name(Opening opening, Territory territory, int cycle) {
		return texts.of("exercise.name." + opening.model(), territories.fullName(territory), String.valueOf(cycle));
	}

	/** The exercise works with the STL that was installed for it or that its territory already has. */
	public void workWith(UUID exerciseId, UUID secretariatId) {
		exercises.get(exerciseId).workWith(secretariatId);
	}

	/** The state that a gate or a room established. */
	public void moveTo(UUID exerciseId, ExerciseState state) {
		exercises.get(exerciseId).moveTo(state);
	}

	/** The exercise is over: its final report is accepted, each commitment has its disposition (G-28 [S3:712]). */
	public void conclude(UUID exerciseId, LocalDate day) {
		exercises.get(exerciseId).conclude(day);
		log.add(exerciseId, null, day, null, "exercise.log.concluded");
		events.publishEvent(new ExerciseConcluded(exerciseId));
	}

}
