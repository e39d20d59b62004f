package org.tripartita.demo;

import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

/** Step 10: the STL decides in session, the lead agencies take the adopted commitments on. */
@Component
class ResultsScript implements RoomScript {

	private final SessionPlay sessions;

	ResultsScript(SessionPlay sessions) {
		this.sessions = sessions;
	}

	@Override
	public Room room() {
		return Room.RESULTS;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.results() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var results = Objects.requireNonNull(data.results());
		var drafted = Objects.requireNonNull(data.tables()).stream().flatMap(table -> table.commitments().stream()).toList();
		sessions.hold(stage, data, results.session(), drafted.size());
		stage.on(results.acceptedOn());
		drafted.forEach(commitment -> stage.answer("userTask_acceptCommitment", "gobierno", Stage.showing("name", commitment.name()),
				shown -> Map.of("decision", "ACCEPT", "organisation", commitment.leadAgency(), "position", commitment.position(), "actedOn",
						results.acceptedOn().toString())));
	}

}
