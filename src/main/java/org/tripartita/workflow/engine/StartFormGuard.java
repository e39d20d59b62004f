package org.tripartita.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;

import org.tripartita.workflow.Names;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.Starter;

/** The guard of a start form: what starts has a key and a territory. */
final class StartFormGuard extends FormGuard<StartFormHandler> implements StartFormHandler {

	StartFormGuard(StartFormHandler inner, FormEdge edge) {
		super(inner, edge);
	}

	@Override
	public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
		var data = (StartFormDataImpl) inner.createStartFormData(definition);
		var starter = starter();
		data.setFormFields(shown(data, form -> handler(definition).prefill(starter, form)));
		return data;
	}

	@Override
	public void submitFormVariables(VariableMap sent, VariableScope scope) {
		var instance = ((ExecutionEntity) scope).getProcessInstance();
		var definition = instance.getProcessDefinition();
		var starter = starter();
		var accepted = taken(definition.getKey(), inner.createStartFormData(definition), sent, form -> handler(definition).prefill(starter, form), answer -> handler(definition).start(starter, answer));
		if (accepted.businessKey() != null) {
			instance.setProcessBusinessKey(accepted.businessKey());
		}
		accepted.variables().forEach((variable, value) -> instance.setVariable(variable.name(), value));
		refuseWithoutTenant(definition.getKey(), instance);
	}

	/** A start form that names no territory would leave an instance outside of every state. */
	private void refuseWithoutTenant(String where, ExecutionEntity instance) {
		if (instance.getTenantId() == null) {
			throw edge.refusal(where, "start.territory", List.of(RoomVariables.TERRITORY.name()));
		}
	}

	private Starter starter() {
		var person = participant();
		return new Starter(person.getUserId(), List.copyOf(edge.rolesOf(person.getUserId())));
	}

	private StartHandler handler(ProcessDefinitionEntity definition) {
		return edge.handler(Names.startHandler(definition.getInitial().getId()), StartHandler.class);
	}

}
