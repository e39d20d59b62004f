package org.tripartita.ogp.process;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.OpenedExercise;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/** A garante opens a cycle of the federation or of one of its states; members of the partnership are these. */
@Component
class OpenOgpCycleStart implements StartHandler {

	private final ExerciseRegistry exercises;

	private final Territories territories;

	OpenOgpCycleStart(ExerciseRegistry exercises, Territories territories) {
		this.exercises = exercises;
		this.territories = territories;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		var own = ownTerritories(starter);
		form.options("territories", own);
		if (own.size() == 1) {
			form.text("territory", own.get(0).value());
		}
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		var opening = new Opening(ExerciseModel.OGP_NATIONAL, answer.text("territory"), Sector.ofRole(answer.text("convener")),
				answer.date("interestOn"));
		return OpenedExercise.submission(exercises.open(opening));
	}

	private List<Option> ownTerritories(Starter starter) {
		return territories.all(starter.territoriesAs(Role.ORGANO_GARANTE.id()).stream().map(code -> code.toUpperCase(Locale.ROOT)).toList())
			.stream()
			.filter(territory -> !territory.isPart())
			.map(territory -> new Option(territory.shortName(), territory.code()))
			.toList();
	}

}
