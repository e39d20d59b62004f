package org.tripartita.secretariat.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.ExerciseWorkspace;

/** Where an STL keeps its papers: they are the STL's and rest with no exercise. */
@Component
class SecretariatWorkspace implements ExerciseWorkspace {

	@Override
	public String address() {
		return "/espacio/secretariados/";
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
