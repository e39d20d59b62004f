package org.tripartita.opencall.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.workflow.ExerciseWorkspace;

/** Where a call is conducted, evaluated and scored. */
@Component
class CallWorkspace implements ExerciseWorkspace {

	private final OpenCalls calls;

	CallWorkspace(OpenCalls calls) {
		this.calls = calls;
	}

	@Override
	public String address() {
		return "/espacio/convocatorias/";
	}

	@Override
	public String room() {
		return "open-call";
	}

	@Override
	public Optional<UUID> exerciseOf(UUID id) {
		return calls.find(id).map(OpenCall::exerciseId);
	}

}
