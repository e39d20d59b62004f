package org.tripartita.demo;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

/** Plays the rooms of an exercise in their order. */
@Component
public class ExerciseScript {

	private final List<RoomScript> rooms;

	private final Stages stages;

	private final Progress progress;

	ExerciseScript(List<RoomScript> rooms, Stages stages, Progress progress) {
		this.rooms = rooms.stream().sorted(Comparator.comparing(RoomScript::room)).toList();
		this.stages = stages;
		this.progress = progress;
	}

	/**
	 * Plays a script from where it stopped to the end of a room.
	 *
	 * @param script the name of its file in {@code demo/}
	 * @throws IllegalStateException if the product does not do as the script says
	 */
	public void play(String script, Room last, Cast cast, Pace pace) {
		var data = DataFiles.read(script, progress.firstDay());
		var stage = stages.of(script, data, cast, pace);
		rooms.stream()
			.filter(room -> room.room().compareTo(last) <= 0 && room.told(data))
			.forEach(room -> room.play(stage, data));
		stage.settle();
	}

}
