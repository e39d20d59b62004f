package org.tripartita.demo;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;

/** Step 11: the plan is written around the approved commitments and endorsed by the three sectors. */
@Component
class PlanScript implements RoomScript {

	@Override
	public Room room() {
		return Room.PLAN;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.plan() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var plan = Objects.requireNonNull(data.plan());
		stage.on(plan.draftedOn());
		stage.answer("userTask_draftPlan", data.convener(), plan.content());
		stage.on(plan.endorsedOn());
		Sector.roles().forEach(sector -> stage.answer("userTask_endorsePlan", sector, Map.of("stand", "ENDORSED", "position",
				plan.position(), "actedOn", plan.endorsedOn().toString())));
	}

}
