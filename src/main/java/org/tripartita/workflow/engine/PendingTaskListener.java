package org.tripartita.workflow.engine;

import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskOpened;

/** Keeps the pending tasks in step with the engine's and refuses completions that did not come through a form. */
@Component
class PendingTaskListener implements TaskListener {

	private static final int LONGEST_NAME = 120;

	private final ObjectProvider<PendingTasks> pending;

	private final ObjectProvider<RoomMatter> matters;

	private final ApplicationEventPublisher events;

	PendingTaskListener(ObjectProvider<PendingTasks> pending, ObjectProvider<RoomMatter> matters,
			ApplicationEventPublisher events) {
		this.pending = pending;
		this.matters = matters;
		this.events = events;
	}

	@Override
	public void notify(DelegateTask task) {
		switch (task.getEventName()) {
			case EVENTNAME_CREATE -> open(task);
			case EVENTNAME_COMPLETE -> complete(task);
			default -> pending.getObject().closed(task.getId());
		}
	}

	private void open(DelegateTask task) {
		var execution = (ExecutionEntity) task.getExecution();
		var groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
		if (groups.isEmpty()) {
			throw new IllegalStateException("Nobody is named to do " + task.getTaskDefinitionKey());
		}
		task.setName(name(task, execution));
		pending.getObject().opened(new PendingTask(task.getId(), RoomVariables.EXERCISE_ID.find(execution).orElse(null),
				RoomVariables.SECRETARIAT_ID.find(execution).orElse(null), Optional.ofNullable(task.getTenantId()).orElse(""),
				task.getTaskDefinitionKey(), task.getName(), groups,
				StepParseListener.stepOf(execution), task.getCreateTime().toInstant(), task.getDueDate().toInstant()));
		events.publishEvent(new TaskOpened(task.getId()));
	}

	/** What is to be done and, where several rooms of a kind may be open, about what. */
	private String name(DelegateTask task, ExecutionEntity execution) {
		var process = execution.getProcessDefinition().getKey();
		return matters.stream()
			.flatMap(matter -> matter.of(process, execution).stream())
			.findFirst()
			.map(matter -> shortened(task.getName() + " · " + matter))
			.orElse(task.getName());
	}

	private static String shortened(String name) {
		return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1).stripTrailing() + "…";
	}

	private void complete(DelegateTask task) {
		if (!SubmittedTasks.ofCommand().contains(task.getId())) {
			throw new IllegalStateException(
					"Task %s (%s) can only be completed by answering its form".formatted(task.getId(), task.getTaskDefinitionKey()));
		}
		pending.getObject().closed(task.getId());
	}

}
