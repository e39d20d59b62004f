package org.tripartita.secretariat.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.ExerciseWorkspace;

/** Where a session is held. It is the STL's own and goes on while an exercise is suspended. */
@Component
class SessionWorkspace implements ExerciseWorkspace {

	@Override
	public String address() {
		return "/espacio/sesiones/";
	}

	@Override
	public String room() {
		return "stl-session";
	}

	@Override
	public Optional<UUID> exerciseOf(UUID id) {
		return Optional.empty();
	}

}
