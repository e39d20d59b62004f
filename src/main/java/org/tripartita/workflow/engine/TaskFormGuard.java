package org.tripartita.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;

import org.tripartita.workflow.Names;
import org.tripartita.workflow.OpenTask;
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
		data.setFormFields(shown(form -> handler(opened).prefill(opened, form)));
		return data;
	}

	@Override
	public void submitFormVariables(VariableMap sent, VariableScope scope) {
		var task = (TaskEntity) scope;
		var participant = participant();
		admitPerson(task, participant);
		edge.refuseWhilePaused(task.getTaskDefinitionKey(), task.getExecution().getProcessDefinition().getKey(), task.getExecution());
		var opened = open(task, participant);
		var accepted = taken(task.getTaskDefinitionKey(),
				() -> task.getProcessEngineServices().getFormService().getDeployedTaskForm(task.getId()), sent,
				form -> handler(opened).prefill(opened, form), answer -> handler(opened).submit(opened, answer));
		accepted.variables().forEach((variable, value) -> task.getExecution().setVariable(variable.name(), value));
		SubmittedTasks.ofCommand().add(task.getId());
		task.setAssignee(participant.getUserId());
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
