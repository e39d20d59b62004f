package org.tripartita.exercise.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.workflow.ExerciseWorkspace;

/** Where the publications about the garantes of a territory are added: least of all do they rest while nobody is one. */
@Component
class GuarantorWorkspace implements ExerciseWorkspace {

	static final String ADDRESS = "/espacio/garantes/";

	@Override
	public String address() {
		return ADDRESS;
	}

	@Override
	public String room() {
		return "guarantor-succession";
	}

	@Override
	public Optional<UUID> exerciseOf(UUID id) {
		return Optional.empty();
	}

}
