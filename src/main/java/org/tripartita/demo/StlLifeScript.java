package org.tripartita.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.SeatData;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariats;

/** An STL that stands: mandates are renewed, a seat falls vacant, a session agrees on things to do and another is called. */
@Component
class StlLifeScript implements RoomScript {

	private final Secretariats secretariats;

	private final Seats seats;

	private final SessionPlay sessions;

	StlLifeScript(Secretariats secretariats, Seats seats, SessionPlay sessions) {
		this.secretariats = secretariats;
		this.seats = seats;
		this.sessions = sessions;
	}

	@Override
	public Room room() {
		return Room.STL_LIFE;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.stl() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var stl = Objects.requireNonNull(data.stl());
		stl.seats().forEach(seat -> change(stage, data, seat));
		sessions.hold(stage, data, stl.session(), 0);
		stage.on(stl.done().on());
		stage.answer("userTask_reportAgreement", stl.done().sector(), stl.done().answer());
		sessions.call(stage, data, stl.coming());
	}

	/** A sector asks for the change of a seat and the garante records it. */
	private void change(Stage stage, ExerciseData data, SeatData seat) {
		stage.on(seat.on());
		stage.start(seat.sector(), "seat-change", () -> {
			var answer = new HashMap<>(seat.answer());
			answer.putAll(Map.of("territory", data.territory(), "seat", seat(data, seat.organisation()), "actedOn", seat.on().toString()));
			return answer;
		});
		stage.answer("userTask_recordSeatChange", "organo-garante", Map.of("decision", "RECORD"));
	}

	private String seat(ExerciseData data, String organisation) {
		return seats.current(secretariats.findByTerritoryCode(data.territory()).orElseThrow().id())
			.stream()
			.filter(one -> organisation.equals(one.organisation()))
			.map(one -> one.id().toString())
			.findFirst()
			.orElseThrow();
	}

}
