package org.tripartita.demo;

import java.util.Objects;

import org.springframework.stereotype.Component;

/** Before step 2: what open government is, told to those who may take part (R2.1). */
@Component
class AwarenessScript implements RoomScript {

	@Override
	public Room room() {
		return Room.AWARENESS;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.awareness() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		Workshops.hold(stage, data.convener(), Objects.requireNonNull(data.awareness()));
	}

}
