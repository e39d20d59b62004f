package org.tripartita.demo;

import java.util.Objects;

import org.springframework.stereotype.Component;

/** Step 7: the open call for the co-creation tables. */
@Component
class MesasCallScript implements RoomScript {

	private final CallPlay calls;

	MesasCallScript(CallPlay calls) {
		this.calls = calls;
	}

	@Override
	public Room room() {
		return Room.MESAS_CALL;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.mesasCall() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var call = Objects.requireNonNull(data.mesasCall());
		calls.publish(stage, data, "MESAS", call);
		calls.receive(stage, data, "MESAS", call);
	}

}
