package org.tripartita.participation.process;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.Submission;

/** A garante convokes a workshop out of turn, for an exercise of its territory that is under way (R8.1). */
@Component
class ConvokeWorkshopStart implements StartHandler {

	private final Exercises exercises;

	private final Territories territories;

	ConvokeWorkshopStart(Exercises exercises, Territories territories) {
		this.exercises = exercises;
		this.territories = territories;
	}

	@Override
	public void prefill(Starter starter, Prefill form) {
		form.options("territories", territories.all(codes(starter)).stream()
			.map(territory -> new Option(territories.fullName(territory), territory.code()))
			.toList());
		form.options("exercises", exercises.findByTerritoryCodeInOrderByTerritoryCodeAscCycleNumberAsc(codes(starter)).stream()
			.filter(exercise -> exercise.state().underWay())
			.map(exercise -> new Option(exercise.name(), exercise.code()))
			.toList());
	}

	@Override
	public Submission start(Starter starter, Answer answer) {
		return exercises.findByCode(answer.text("exercise"))
			.filter(exercise -> exercise.territoryCode().equals(answer.text("territory")) && exercise.state().underWay())
			.map(ConvokeWorkshopStart::submission)
			.orElseGet(() -> Submission.refused("workshop.exercise-not-yours"));
	}

	private static Submission submission(Exercise exercise) {
		var accepted = Submission.accepted()
			.under(exercise.code())
			.with(RoomVariables.EXERCISE_ID, exercise.id())
			.with(RoomVariables.TERRITORY, exercise.territoryCode())
			.with(RoomVariables.PURPOSE, "ANY_TIME");
		return exercise.secretariatId() == null ? accepted
				: accepted.with(RoomVariables.SECRETARIAT_ID, exercise.secretariatId());
	}

	private static List<String> codes(Starter starter) {
		return starter.territoriesAs(Role.ORGANO_GARANTE.id()).stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
	}

}
