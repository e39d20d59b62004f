package org.tripartita.benchmark;

import java.util.List;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** A bare engine: the same tasks and service tasks, which set the variables that were recorded and do nothing else. */
final class BareSide implements Side, JavaDelegate {

	private static final String SESSION_HELD = "secretariat.sessionHeld";

	private static final String ITEM_DECIDED = "secretariat.itemDecided";

	private final RuntimeService engine;

	private final TaskService tasks;

	private final OpenWork work;

	private final Recording recording;

	private final Recording.Player player;

	BareSide(RuntimeService engine, TaskService tasks, OpenWork work, Recording recording) {
		this.engine = engine;
		this.tasks = tasks;
		this.work = work;
		this.recording = recording;
		this.player = recording.player();
	}

	@Override
	public void begin(String territory) {
		engine.startProcessInstanceByKey(Course.MAP, Course.exercise(territory), recording.start(Course.MAP));
	}

	@Override
	public void complete(String territory, WaitingTask task) {
		tasks.complete(task.id(), player.next(territory, task.element(), task.purpose()));
	}

	/** Every service task of the models ends here. */
	@Override
	public void execute(DelegateExecution execution) {
		var instance = ((ExecutionEntity) execution).getProcessInstance();
		var purpose = instance.getVariableLocal("purpose");
		var facts = player.next(instance.getId(), execution.getCurrentActivityId(), purpose == null ? null : purpose.toString());
		facts.forEach((name, value) -> execution.setVariable(name, facts.getValueTyped(name)));
		if (execution.getCurrentActivityId().equals("serviceTask_sealInstallation")) {
			engine.startProcessInstanceByKey("secretariat", instance.getBusinessKey().replaceFirst("^(...).*", "STL-$1"),
					recording.start("secretariat"));
		}
	}

	/** Where the product's handlers start a process or tell one a fact, the driver does. */
	@Override
	public boolean goOn(String territory) {
		var undecided = work.waitingFor(ITEM_DECIDED, territory);
		if (undecided.isEmpty() || work.runs(Course.SESSION, territory)) {
			return false;
		}
		if (!work.wasStarted(Course.SESSION, territory)) {
			engine.startProcessInstanceByKey(Course.SESSION, Course.secretariat(territory), recording.start(Course.SESSION));
			return true;
		}
		tell(ITEM_DECIDED, undecided, "receiveTask_commitmentDecided", territory);
		tell(SESSION_HELD, work.waitingFor(SESSION_HELD, territory), "receiveTask_sitByRules", territory);
		return true;
	}

	private void tell(String message, List<String> executions, String activity, String territory) {
		executions.forEach(execution -> engine.messageEventReceived(message, execution, player.next(territory, activity, null)));
	}

}
