package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.Topics;

/** Asks the record whether the exercise still works on the topic. */
@Component
class CheckTopicDelegate implements JavaDelegate {

	private final Topics topics;

	CheckTopicDelegate(Topics topics) {
		this.topics = topics;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CoCreationTableProcess.TOPIC_OPEN.set(execution, topics.get(ITEM_ID.from(execution)).open());
	}

}
