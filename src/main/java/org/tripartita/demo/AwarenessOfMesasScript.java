package org.tripartita.demo;

import java.util.Objects;

import org.springframework.stereotype.Component;

/** Step 8: whoever comes to the tables learns how they work. */
@Component
class AwarenessOfMesasScript implements RoomScript {

	@Override
	public Room room() {
		return Room.AWARENESS_OF_MESAS;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.awarenessOfMesas() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		Workshops.hold(stage, data.convener(), Objects.requireNonNull(data.awarenessOfMesas()));
	}

}
