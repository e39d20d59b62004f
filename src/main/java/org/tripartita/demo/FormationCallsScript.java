package org.tripartita.demo;

import java.util.LinkedHashMap;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.Call;

/** Steps 2 and 3: the open calls for the seats of the STL and for its facilitator run side by side. */
@Component
class FormationCallsScript implements RoomScript {

	private final CallPlay calls;

	FormationCallsScript(CallPlay calls) {
		this.calls = calls;
	}

	@Override
	public Room room() {
		return Room.FORMATION_CALLS;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.seatsCall() != null && data.facilitatorCall() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var both = new LinkedHashMap<String, Call>();
		both.put("SECRETARIAT_SEATS", Objects.requireNonNull(data.seatsCall()));
		both.put("FACILITATOR", Objects.requireNonNull(data.facilitatorCall()));
		both.forEach((purpose, call) -> calls.publish(stage, data, purpose, call));
		both.forEach((purpose, call) -> calls.receive(stage, data, purpose, call));
		both.forEach((purpose, call) -> calls.evaluate(stage, data, purpose, call));
		both.forEach((purpose, call) -> calls.designate(stage, data, purpose, call));
	}

}
