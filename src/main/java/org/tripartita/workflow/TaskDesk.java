package org.tripartita.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * The way in for answers that do not come from Tasklist: workspace pages, demonstration data. They pass the same form,
 * the same checks and the same handler.
 */
@Component
public class TaskDesk {

	private static final ObjectMapper JSON = new ObjectMapper();

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

	/** What the form of a task shows to somebody, by key; empty where the task was done in the meantime. */
	public Optional<Map<String, Object>> shown(String participant, String taskId) {
		try {
			return Optional.of(session.as(participant, () -> values(forms.getTaskFormData(taskId).getFormFields())));
		}
		catch (NullValueException | AuthorizationException ex) {
			if (pending.find(taskId).isEmpty()) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static Map<String, Object> values(List<FormField> fields) {
		var values = new HashMap<String, Object>();
		for (var field : fields) {
			var value = field.getValue() instanceof JsonValue json ? parsed(json.getValueSerialized()) : field.getValue().getValue();
			if (value != null) {
				values.put(field.getId(), value);
			}
		}
		return values;
	}

	private static Object parsed(String json) {
		try {
			return JSON.readValue(json, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Answers a task as somebody; a signature is marked as entered, since nobody proved anything. */
	public Receipt submit(String participant, String taskId, Map<String, Object> answer) {
		return sign(participant, answer, new SigningPermit(taskId, null, SigningAct.Proof.ENTERED, null));
	}

	/** Answers a task that is signed, for somebody who proved to be who is logged in. */
	public Receipt sign(String participant, Map<String, Object> answer, SigningPermit permit) {
		return permit.during(() -> answered(participant, permit.taskId(), answer));
	}

	private Receipt answered(String participant, String taskId, Map<String, Object> answer) {
		try {
			return session.as(participant, () -> {
				forms.submitTaskForm(taskId, answer);
				return new Receipt.Taken("");
			});
		}
		catch (RefusedAnswer refused) {
			return new Receipt.Refused(refused.getMessage());
		}
		catch (NullValueException | AuthorizationException | OptimisticLockingException ex) {
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
