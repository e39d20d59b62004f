package org.tripartita.workflow.engine;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

import org.tripartita.workflow.Names;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.UserTaskHandler;
import org.tripartita.workflow.form.FormSchema;

/**
 * Stands where the engine keeps a task's form handler. Shows what the module's handler prefills, lets only the right
 * person answer, judges the answer and gives it to the module; the engine itself never sees it.
 */
final class TaskFormGuard implements TaskFormHandler {

	private final TaskFormHandler inner;

	private final FormEdge edge;

	/** Bound to the deployment of the model that this guard was parsed for, hence never stale. */
	private volatile @Nullable FormSchema form;

	TaskFormGuard(TaskFormHandler inner, FormEdge edge) {
		this.inner = inner;
		this.edge = edge;
	}

	@Override
	public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		inner.parseConfiguration(activity, deployment, definition, parse);
	}

	@Override
	public TaskFormData createTaskForm(TaskEntity task) {
		var data = (TaskFormDataImpl) inner.createTaskForm(task);
		var opened = open(task, participant());
		data.setFormFields(FormEdge.fields(unrestricted(() -> prefill(opened))));
		return data;
	}

	@Override
	public void submitFormVariables(VariableMap sent, VariableScope scope) {
		var task = (TaskEntity) scope;
		var participant = participant();
		admitPerson(task, participant);
		var where = task.getTaskDefinitionKey();
		var opened = open(task, participant);
		var accepted = unrestricted(() -> {
			var answer = edge.admit(where, form(task), sent, prefill(opened));
			return edge.taken(where, handler(opened).submit(opened, answer));
		});
		accepted.variables().forEach((variable, value) -> task.getExecution().setVariable(variable.name(), value));
		task.setAssignee(participant.getUserId());
		SubmittedTasks.ofCommand().add(task.getId());
	}

	/** An assigned task is answered by its assignee only, an unassigned one by anybody who could take it. */
	private void admitPerson(TaskEntity task, Authentication person) {
		if (task.getAssignee() != null) {
			if (!task.getAssignee().equals(person.getUserId())) {
				throw edge.refusal(task.getTaskDefinitionKey(), "task.assigned", List.of());
			}
			return;
		}
		var groups = person.getGroupIds() == null ? List.<String>of() : person.getGroupIds();
		if (task.getCandidates().stream().map(IdentityLink::getGroupId).noneMatch(groups::contains)) {
			throw edge.refusal(task.getTaskDefinitionKey(), "engine.closed", List.of());
		}
	}

	private static Authentication participant() {
		var person = Context.getCommandContext().getAuthentication();
		if (person == null || person.getUserId() == null) {
			throw new IllegalStateException("A form is opened and answered by somebody");
		}
		return person;
	}

	private static OpenTask open(TaskEntity task, Authentication person) {
		return new OpenTask(task.getId(), task.getTaskDefinitionKey(), person.getUserId(), task);
	}

	private Prefill prefill(OpenTask task) {
		var prefill = new Prefill();
		handler(task).prefill(task, prefill);
		return prefill;
	}

	private UserTaskHandler handler(OpenTask task) {
		return edge.handler(Names.taskHandler(task.element()), UserTaskHandler.class);
	}

	private FormSchema form(TaskEntity task) {
		var known = form;
		if (known == null) {
			known = FormSchema.read(task.getProcessEngineServices().getFormService().getDeployedTaskForm(task.getId()));
			form = known;
		}
		return known;
	}

	/** Runs a module's code without the participant's authorizations on the engine. */
	static <T> T unrestricted(Supplier<T> code) {
		return Context.getCommandContext().runWithoutAuthorization(code::get);
	}

}
