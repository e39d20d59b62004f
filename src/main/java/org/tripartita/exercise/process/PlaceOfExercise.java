package org.tripartita.exercise.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskPlace;
import org.tripartita.workflow.Texts;

/** Tells a task's territory, with the code of its exercise. */
@Component
class PlaceOfExercise implements TaskPlace {

	private final Exercises exercises;

	private final Territories territories;

	private final Texts texts;

	PlaceOfExercise(Exercises exercises, Territories territories, Texts texts) {
		this.exercises = exercises;
		this.territories = territories;
		this.texts = texts;
	}

	@Override
	public Optional<String> of(VariableScope task) {
		var territory = RoomVariables.TERRITORY.find(task).flatMap(territories::findByCode).map(territories::fullName);
		return RoomVariables.EXERCISE_ID.find(task)
			.flatMap(exercises::findById)
			.map(Exercise::code)
			.flatMap(code -> territory.map(name -> texts.of("exercise.place", name, code)))
			.or(() -> territory);
	}

}
