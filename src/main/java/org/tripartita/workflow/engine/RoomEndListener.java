package org.tripartita.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import org.tripartita.workflow.RoomObserver;

/** Reports processes that were ended from outside; whoever deletes one may skip custom listeners, so this one is built in. */
@Component
class RoomEndListener extends AbstractBpmnParseListener implements ExecutionListener {

	private final ObjectProvider<RoomObserver> observers;

	RoomEndListener(ObjectProvider<RoomObserver> observers) {
		this.observers = observers;
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity definition) {
		definition.addBuiltInListener(EVENTNAME_END, this);
	}

	@Override
	public void notify(DelegateExecution ended) {
		var execution = (ExecutionEntity) ended;
		if (execution.isCanceled()) {
			observers.forEach(observer -> observer.abandoned(execution.getProcessDefinition().getKey(), execution));
		}
	}

}
