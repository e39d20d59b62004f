package org.tripartita.exercise;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.record.ChainName;
import org.tripartita.record.ChainNames;

/** The chain of what an exercise sealed before it had an STL is called as the exercise is. */
@Component
class ExerciseChains implements ChainNames {

	private final Exercises exercises;

	ExerciseChains(Exercises exercises) {
		this.exercises = exercises;
	}

	@Override
	public Optional<ChainName> of(UUID chainId) {
		return exercises.findById(chainId).map(ExerciseChains::name);
	}

	@Override
	public Optional<ChainName> withCode(String code) {
		return exercises.findByCode(code).map(ExerciseChains::name);
	}

	private static ChainName name(Exercise exercise) {
		return new ChainName(exercise.id(), exercise.code(), exercise.name(), exercise.territoryCode());
	}

}
