package org.tripartita.participation.process;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.RoomVariables;

/** Trees and tables are told apart by their topic. */
@Component
class MatterOfTopic implements RoomMatter {

	private static final Set<String> ROOMS = Set.of(ProblemTreeProcess.KEY, CoCreationTableProcess.KEY);

	private final Topics topics;

	MatterOfTopic(Topics topics) {
		this.topics = topics;
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		return ROOMS.contains(process) ? RoomVariables.ITEM_ID.find(room).flatMap(topics::find).map(Topic::name)
				: Optional.empty();
	}

}
