package org.tripartita.benchmark;

import java.util.List;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** A bare engine: the same tasks and service tasks, which set the variables that were recorded and do nothing else. */
final class BareSide implements Side, JavaDelegate {

	private static final String SESSION_HELD = "secretariat.sessionHeld";

	private static final int ATTEMPTS = 20;

	private static final String ITEM_DECIDED = "secretariat.itemDecided";

	private final RuntimeService engine;

	private final TaskService tasks;

	private final FormService forms;

	private final IdentityService identities;

	private final OpenWork work;

	private final Recording recording;

	private final Recording.Player player;

	BareSide(ProcessEngine engine, OpenWork work, Recording recording) {
		this.engine = engine.getRuntimeService();
		this.tasks = engine.getTaskService();
		this.forms = engine.getFormService();
		this.identities = engine.getIdentityService();
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
		var variables = player.next(territory, task.element(), task.purpose());
		as(task.group(), () -> {
			again(() -> tasks.claim(task.id(), task.group()));
			again(() -> forms.submitTaskForm(task.id(), variables));
		});
	}

	/** Somebody of the group, with no other rights than what the engine gives the groups of a task. */
	private void as(String group, Runnable act) {
		try {
			identities.setAuthentication(group, List.of(group));
			act.run();
		}
		finally {
			identities.clearAuthentication();
		}
	}

	/** Every service task of the models ends here. */
	@Override
	public void execute(DelegateExecution execution) {
		var instance = ((ExecutionEntity) execution).getProcessInstance();
		var purpose = instance.getVariableLocal("purpose");
		var activity = execution.getCurrentActivityId();
		var facts = player.next(instance.getId(), activity, purpose == null ? null : purpose.toString());
		Context.getCommandContext()
			.getTransactionContext()
			.addTransactionListener(TransactionState.ROLLED_BACK, undone -> player.back(instance.getId(), activity));
		facts.forEach((name, value) -> execution.setVariable(name, facts.getValueTyped(name)));
		if (activity.equals("serviceTask_sealInstallation")) {
			engine.startProcessInstanceByKey("secretariat", Course.secretariat(Course.territory(instance.getBusinessKey())),
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
		executions.forEach(execution -> {
			var variables = player.next(territory, activity, null);
			again(() -> engine.messageEventReceived(message, execution, variables));
		});
	}

	/** Who collides with a job does it again at once, as in the product. */
	private static void again(Runnable act) {
		for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
			try {
				act.run();
				return;
			}
			catch (OptimisticLockingException collision) {
				Thread.yield();
			}
		}
		act.run();
	}

}
