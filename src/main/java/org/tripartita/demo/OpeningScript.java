package org.tripartita.demo;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.ExerciseLog;

/** The convener opens the exercise; where it only demonstrates, its log says so first. */
@Component
class OpeningScript implements RoomScript {

	private final ExerciseLog log;

	OpeningScript(ExerciseLog log) {
		this.log = log;
	}

	@Override
	public Room room() {
		return Room.OPENING;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.stl() == null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		stage.on(data.interestOn());
		stage.start("organo-garante", "local-strategy", () -> Map.of("territory", data.territory(), "convener", data.convener(),
				"interestOn", data.interestOn().toString()));
		if (data.demonstration() != null) {
			stage.once(() -> log.add(stage.exercise().id(), null, data.interestOn(), null, "demo.log", data.demonstration()));
		}
	}

}
