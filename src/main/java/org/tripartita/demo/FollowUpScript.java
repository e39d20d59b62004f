package org.tripartita.demo;

import java.util.Objects;

import org.springframework.stereotype.Component;

/** Sessions in which the STL follows how the plan is carried out. */
@Component
class FollowUpScript implements RoomScript {

	private final SessionPlay sessions;

	FollowUpScript(SessionPlay sessions) {
		this.sessions = sessions;
	}

	@Override
	public Room room() {
		return Room.FOLLOW_UP;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.followUp() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		Objects.requireNonNull(data.followUp()).forEach(session -> sessions.hold(stage, data, session, 0));
	}

}
