package org.tripartita.workflow.engine;

import java.util.List;

import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;

import org.tripartita.workflow.Answer;
import org.tripartita.workflow.Names;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningHandler;
import org.tripartita.workflow.SigningPermit;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.UserTaskHandler;

/** The guard of a task's form: only the right person answers it. */
final class TaskFormGuard extends FormGuard<TaskFormHandler> implements TaskFormHandler {

	TaskFormGuard(TaskFormHandler inner, FormEdge edge) {
		super(inner, edge);
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		var data = (TaskFormDataImpl) inner.createTaskForm(task);
		var opened = open(task, participant());
		data.setFormFields(shown(data, form -> fill(opened, form)));
		return data;
	}

	@Override
	public void submitFormVariables(VariableMap sent, VariableScope scope) {
		var task = (TaskEntity) scope;
		var participant = participant();
		admitPerson(task, participant);
		edge.refuseWhilePaused(task.getTaskDefinitionKey(), task.getExecution().getProcessDefinition().getKey(), task.getExecution());
		var opened = open(task, participant);
		var accepted = taken(task.getTaskDefinitionKey(), inner.createTaskForm(task), sent, form -> prefill(opened, form), answer -> answered(opened, answer));
		accepted.variables().forEach((variable, value) -> task.getExecution().setVariable(variable.name(), value));
		SubmittedTasks.ofCommand().add(task.getId());
		if (task.getAssignee() == null) {
			task.setAssignee(participant.getUserId());
		}
	}

	private void fill(OpenTask task, Prefill form) {
		prefill(task, form);
		if (handler(task) instanceof SigningHandler signing) {
			form.text(SigningHandler.TEXT, signing.text(task)).text(SigningHandler.TASK, task.id());
		}
	}

	/** What an answer may be judged by: not the words to sign, which an answer does not hold. */
	private void prefill(OpenTask task, Prefill form) {
		var handler = handler(task);
		handler.prefill(task, form);
		if (handler instanceof SigningHandler) {
			form.text(SigningHandler.PLACE, SigningPermit.of(task.id()).isPresent() ? SigningHandler.ON_PAGE : SigningHandler.IN_FORM);
		}
	}

	private Submission answered(OpenTask task, Answer answer) {
		var handler = handler(task);
		var permit = SigningPermit.of(task.id());
		return handler instanceof SigningHandler signing && permit.isPresent() ? signed(signing, task, answer, permit.get())
				: handler.submit(task, answer);
	}

	/** A signature on words that changed in the meantime is none. */
	private static Submission signed(SigningHandler handler, OpenTask task, Answer answer, SigningPermit permit) {
		handler.hold(task);
		var text = handler.text(task);
		var sha256 = DigestUtils.sha256Hex(text);
		return permit.covers(sha256)
				? handler.sign(task, answer, new SigningAct(task.id(), task.participant(), text, sha256, permit.proof(), permit.document()))
				: Submission.refused("signing.outdated");
	}

	/** An assigned task is answered by its assignee only, an unassigned one by anybody who could take it; who lost the mandate does neither. */
	private void admitPerson(TaskEntity task, Authentication person) {
		if (task.getAssignee() != null && !task.getAssignee().equals(person.getUserId())) {
			throw edge.refusal(task.getTaskDefinitionKey(), "task.assigned", List.of());
		}
		if (task.getCandidates().stream().map(IdentityLink::getGroupId).noneMatch(edge.rolesOf(person.getUserId())::contains)) {
			throw edge.refusal(task.getTaskDefinitionKey(), task.getAssignee() == null ? "engine.closed" : "task.no-mandate",
					List.of());
		}
	}

	private static OpenTask open(TaskEntity task, Authentication person) {
		return new OpenTask(task.getId(), task.getTaskDefinitionKey(), person.getUserId(), task.getExecution());
	}

	private UserTaskHandler handler(OpenTask task) {
		return edge.handler(Names.taskHandler(task.element()), UserTaskHandler.class);
	}

}
