package org.tripartita.demo;

import java.util.Objects;

import org.springframework.stereotype.Component;

/** Sessions on the way to the consultation. */
@Component
class SessionsScript implements RoomScript {

	private final SessionPlay sessions;

	SessionsScript(SessionPlay sessions) {
		this.sessions = sessions;
	}

	@Override
	public Room room() {
		return Room.SESSIONS;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.sessions() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		Objects.requireNonNull(data.sessions()).forEach(session -> sessions.hold(stage, data, session, 0));
	}

}
