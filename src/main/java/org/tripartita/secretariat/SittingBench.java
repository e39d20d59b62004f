package org.tripartita.secretariat;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.Bench;

/** Tells a call for a vacancy who sits in the STL. */
@Component
class SittingBench implements Bench {

	private final Exercises exercises;

	private final Secretariats secretariats;

	private final Seats seats;

	SittingBench(Exercises exercises, Secretariats secretariats, Seats seats) {
		this.exercises = exercises;
		this.secretariats = secretariats;
		this.seats = seats;
	}

	@Override
	public List<Sitting> of(UUID exerciseId) {
		return secretariats.findByTerritoryCode(exercises.get(exerciseId).territoryCode())
			.map(stl -> seats.current(stl.id())
				.stream()
				.filter(Seat::voting)
				.map(seat -> new Sitting(seat.sector(), String.valueOf(seat.organisation())))
				.toList())
			.orElse(List.of());
	}

}
