package org.tripartita.exercise.process;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.OpenedExercise;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/**
 * A garante or the government opens a local exercise in a territory of theirs or in a municipality or branch inside of it:
 * whoever the law made the garante, convening must not hang on it alone (G-29).
 */
@Component
class OpenExerciseStart implements StartHandler {

	private static final List<Role> CONVENING = List.of(Role.ORGANO_GARANTE, Role.GOBIERNO);

	private final ExerciseRegistry exercises;

	private final Territories territories;

	OpenExerciseStart(ExerciseRegistry exercises, Territories territories) {
		this.exercises = exercises;
		this.territories = territories;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = ownTerritories(starter);
		form.options("territories", own.stream().map(this::option).toList());
		var whole = own.stream().filter(territory -> !territory.isPart()).toList();
		var likeliest = whole.isEmpty() ? own : whole;
		if (likeliest.size() == 1) {
			form.text("territory", likeliest.get(0).code());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var opening = new Opening(ExerciseModel.COCREACION_LOCAL, answer.text("territory"),
				Sector.ofRole(answer.text("convener")), answer.date("interestOn"));
		return OpenedExercise.submission(exercises.open(opening));
	}

	/** Entities first, each followed by its municipalities and branches. */
	private List<Territory> ownTerritories(Starter starter) {
		var held = territories.all(CONVENING.stream()
			.flatMap(role -> starter.territoriesAs(role.id()).stream())
			.map(code -> code.toUpperCase(Locale.ROOT))
			.distinct()
			.toList());
		var inside = held.stream().filter(territory -> !territory.isPart()).flatMap(whole -> territories.partsOf(whole.code()).stream());
		return Stream.concat(held.stream(), inside)
			.distinct()
			.sorted(Comparator.comparing(Territory::entityCode).thenComparing(Territory::isPart))
			.toList();
	}

	private Option option(Territory territory) {
		return new Option(territories.fullName(territory), territory.code());
	}

}
