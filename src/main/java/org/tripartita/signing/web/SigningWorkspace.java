package org.tripartita.signing.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.ExerciseWorkspace;

/** Where people sign. The task's own edge refuses what is signed while its exercise is suspended, and says why. */
@Component
class SigningWorkspace implements ExerciseWorkspace {

	@Override
	public String address() {
		return "/espacio/firmas/";
	}

	@Override
	public String room() {
		return "";
	}

	@Override
	public Optional<UUID> exerciseOf(UUID id) {
		return Optional.empty();
	}

}
