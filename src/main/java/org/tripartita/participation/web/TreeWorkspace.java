package org.tripartita.participation.web;

import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.ExerciseWorkspace;

/** Where a problem tree is drawn. */
@Component
class TreeWorkspace implements ExerciseWorkspace {

	private final Topics topics;

	TreeWorkspace(Topics topics) {
		this.topics = topics;
	}

	@Override
	public String address() {
		return "/espacio/arboles/";
	}

	@Override
	public String room() {
		return "problem-tree";
	}

	@Override
	public Optional<UUID> exerciseOf(UUID id) {
		return topics.find(id).map(Topic::exerciseId);
	}

}
