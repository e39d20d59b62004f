package org.tripartita.benchmark;

import org.springframework.context.ApplicationContext;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** Exercises under way in the municipalities of Oaxaca, which has 570: each stands at its declaratoria. */
final class Growth {

	private final Territories territories;

	private final ExerciseRegistry registry;

	private final Processes processes;

	private int opened;

	Growth(ApplicationContext product) {
		this.territories = product.getBean(Territories.class);
		this.registry = product.getBean(ExerciseRegistry.class);
		this.processes = product.getBean(Processes.class);
	}

	/** Opens exercises until there are so many. */
	void to(int number) {
		var state = territories.findByCode("OAX").orElseThrow();
		for (int count = opened + 1; count <= number; count++) {
			var name = "Municipio " + count;
			var code = territories.save(Territory.municipalityOf(state, "20%03d".formatted(count), name, name)).code();
			var begun = registry.open(new Opening(ExerciseModel.COCREACION_LOCAL, code, Sector.OVERSIGHT_BODY, Course.INTEREST_ON));
			var exercise = ((Opened.Begun) begun).exercise();
			processes.start(Course.MAP, exercise.code(), Processes.facts()
				.with(RoomVariables.EXERCISE_ID, exercise.id())
				.with(RoomVariables.TERRITORY, code));
		}
		opened = Math.max(opened, number);
	}

}
