package org.tripartita.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

import org.tripartita.workflow.Names;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;
import org.tripartita.workflow.form.FormSchema;

/** The same guard as for tasks, in front of a start form. */
final class StartFormGuard implements StartFormHandler {

	private final StartFormHandler inner;

	private final FormEdge edge;

	private volatile @Nullable FormSchema form;

	StartFormGuard(StartFormHandler inner, FormEdge edge) {
		this.inner = inner;
		this.edge = edge;
	}

	@Override
	public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition,
			BpmnParse parse) {
		inner.parseConfiguration(activity, deployment, definition, parse);
	}

	@Override
	public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
		var data = (StartFormDataImpl) inner.createStartFormData(definition);
		var starter = starter();
		data.setFormFields(FormEdge.fields(TaskFormGuard.unrestricted(() -> prefill(definition, starter))));
		return data;
	}

	@Override
	public void submitFormVariables(VariableMap sent, VariableScope scope) {
		var instance = ((ExecutionEntity) scope).getProcessInstance();
		var definition = instance.getProcessDefinition();
		var starter = starter();
		var where = definition.getKey();
		var accepted = TaskFormGuard.unrestricted(() -> {
			var answer = edge.admit(where, form(instance), sent, prefill(definition, starter));
			return edge.taken(where, handler(definition).start(starter, answer));
		});
		if (accepted.businessKey() != null) {
			instance.setProcessBusinessKey(accepted.businessKey());
		}
		accepted.variables().forEach((variable, value) -> instance.setVariable(variable.name(), value));
		refuseWithoutTenant(where, instance);
	}

	/** A start form that names no territory would leave an instance outside of every state. */
	private void refuseWithoutTenant(String where, ExecutionEntity instance) {
		if (instance.getTenantId() == null) {
			throw edge.refusal(where, "start.territory", List.of(RoomVariables.TERRITORY.name()));
		}
	}

	private static Starter starter() {
		var person = Context.getCommandContext().getAuthentication();
		if (person == null || person.getUserId() == null) {
			throw new IllegalStateException("A process is started by somebody");
		}
		return new Starter(person.getUserId(), person.getGroupIds() == null ? List.of() : person.getGroupIds());
	}

	private Prefill prefill(ProcessDefinitionEntity definition, Starter starter) {
		var prefill = new Prefill();
		handler(definition).prefill(starter, prefill);
		return prefill;
	}

	private StartHandler handler(ProcessDefinitionEntity definition) {
		return edge.handler(Names.startHandler(definition.getInitial().getId()), StartHandler.class);
	}

	private FormSchema form(ExecutionEntity instance) {
		var known = form;
		if (known == null) {
			known = FormSchema.read(
					instance.getProcessEngineServices().getFormService().getDeployedStartForm(instance.getProcessDefinitionId()));
			form = known;
		}
		return known;
	}

}
