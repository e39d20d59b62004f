package org.tripartita.secretariat.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.ExerciseWorkspace;

/** Where the agenda of an STL gets its documents: it belongs to the STL and rests with no exercise. */
@Component
class AgendaWorkspace implements ExerciseWorkspace {

	static final String ADDRESS = "/espacio/orden-del-dia/";

	@Override
	public String address() {
		return ADDRESS;
	}

	@Override
	public String room() {
		return "secretariat";
	}

	@Override
	public Optional<UUID> exerciseOf(UUID id) {
		return Optional.empty();
	}

}
