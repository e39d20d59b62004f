package org.tripartita.workflow;

import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/**
 * The way in for answers that do not come from Tasklist: workspace pages, demonstration data. They pass the same form,
 * the same checks and the same handler.
 */
@Component
public class TaskDesk {

	private final FormService forms;

	private final RepositoryService models;

	private final PendingTasks pending;

	private final ParticipantSession session;

	private final Texts texts;

	TaskDesk(FormService forms, RepositoryService models, PendingTasks pending, ParticipantSession session, Texts texts) {
		this.forms = forms;
		this.models = models;
		this.pending = pending;
		this.session = session;
		this.texts = texts;
	}

	/** What became of an answer at the desk. */
	public sealed interface Receipt {

		/**
		 * @param businessKey of the process that was started; empty for a task
		 */
		record Taken(String businessKey) implements Receipt {
		}

		/**
		 * @param sentence what the person can do about it, in Spanish
		 */
		record Refused(String sentence) implements Receipt {
		}

	}

	/** Answers a task as somebody. */
	public Receipt submit(String participant, String taskId, Map<String, Object> answer) {
		try {
			return session.as(participant, () -> {
				forms.submitTaskForm(taskId, answer);
				return new Receipt.Taken("");
			});
		}
		catch (RefusedAnswer refused) {
			return new Receipt.Refused(refused.getMessage());
		}
		catch (NullValueException | OptimisticLockingException ex) {
			return doneByOthers(taskId, ex);
		}
	}

	/** Starts a process by its start form as somebody. */
	public Receipt start(String participant, String process, Map<String, Object> answer) {
		var definition = models.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
		try {
			return session.as(participant, () -> new Receipt.Taken(
					String.valueOf(forms.submitStartForm(definition.getId(), answer).getBusinessKey())));
		}
		catch (RefusedAnswer refused) {
			return new Receipt.Refused(refused.getMessage());
		}
	}

	private Receipt doneByOthers(String taskId, ProcessEngineException cause) {
		if (cause instanceof BadUserRequestException || pending.find(taskId).isEmpty()
				|| cause instanceof OptimisticLockingException) {
			return new Receipt.Refused(texts.of("task.done"));
		}
		throw cause;
	}

}
