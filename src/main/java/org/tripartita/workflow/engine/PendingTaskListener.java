package org.tripartita.workflow.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskOpened;
import org.tripartita.workflow.TaskPlace;

/** Keeps the pending tasks in step with the engine's and refuses completions that did not come through a form. */
@Component
class PendingTaskListener implements TaskListener {

	private static final int LONGEST_NAME = 120;

	/** What the engine holds. */
	private static final int LONGEST_CARD = 250;

	private static final String AND = " · ";

	private final Supplier<PendingTasks> pending;

	private final Supplier<List<RoomMatter>> matters;

	private final Supplier<List<TaskPlace>> places;

	private final ApplicationEventPublisher events;

	PendingTaskListener(ObjectProvider<PendingTasks> pending, ObjectProvider<RoomMatter> matters, ObjectProvider<TaskPlace> places,
			ApplicationEventPublisher events) {
		this.pending = SingletonSupplier.of(pending::getObject);
		this.matters = SingletonSupplier.of(() -> matters.stream().toList());
		this.places = SingletonSupplier.of(() -> places.stream().toList());
		this.events = events;
	}

	@Override
	public void notify(DelegateTask task) {
		switch (task.getEventName()) {
			case EVENTNAME_CREATE -> open(task);
			case EVENTNAME_COMPLETE -> complete(task);
			default -> pending.get().closed(task.getId());
		}
	}

	private void open(DelegateTask task) {
		var execution = (ExecutionEntity) task.getExecution();
		var groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
		if (groups.isEmpty()) {
			throw new IllegalStateException("Nobody is named to do " + task.getTaskDefinitionKey());
		}
		var name = name(task, execution);
		task.setName(card(name, execution));
		pending.get().opened(new PendingTask(task.getId(), RoomVariables.EXERCISE_ID.find(execution).orElse(null),
				RoomVariables.SECRETARIAT_ID.find(execution).orElse(null), Optional.ofNullable(task.getTenantId()).orElse(""),
				task.getTaskDefinitionKey(), name, groups,
				StepParseListener.stepOf(execution), task.getCreateTime().toInstant(), task.getDueDate().toInstant()));
		if (!endsAtOnce(execution)) {
			events.publishEvent(new TaskOpened(task.getId()));
		}
	}

	/** A task that an overdue timer takes back in the next instant is news to nobody: no one could do it. */
	private static boolean endsAtOnce(ExecutionEntity execution) {
		return execution.getJobs().stream().anyMatch(timer -> timer.getDuedate() != null && !timer.getDuedate().after(ClockUtil.getCurrentTime())
				&& execution.getProcessDefinition().findActivity(timer.getActivityId()).getActivityStartBehavior() == ActivityStartBehavior.CANCEL_EVENT_SCOPE);
	}

	/** What is to be done and, where several rooms of a kind may be open, about what. */
	private String name(DelegateTask task, ExecutionEntity execution) {
		var process = execution.getProcessDefinition().getKey();
		return matters.get().stream()
			.flatMap(matter -> matter.of(process, execution).stream())
			.findFirst()
			.map(matter -> shortened(task.getName() + AND + matter, LONGEST_NAME))
			.orElse(task.getName());
	}

	/** The same with where, as Tasklist shows it: everywhere else a task stands with its exercise. */
	private String card(String name, ExecutionEntity execution) {
		return places.get().stream()
			.flatMap(place -> place.of(execution).stream())
			.findFirst()
			.map(place -> shortened(name + AND + place, LONGEST_CARD))
			.orElse(name);
	}

	private static String shortened(String name, int longest) {
		return name.length() <= longest ? name : name.substring(0, longest - 1).stripTrailing() + "…";
	}

	private void complete(DelegateTask task) {
		if (!SubmittedTasks.ofCommand().contains(task.getId())) {
			throw new IllegalStateException(
					"Task %s (%s) can only be completed by answering its form".formatted(task.getId(), task.getTaskDefinitionKey()));
		}
		pending.get().closed(task.getId());
	}

}
