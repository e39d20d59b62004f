package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.WorkshopHolding;

/** Seals the record of a workshop and publishes it. */
@Component
class PublishWorkshopDelegate implements JavaDelegate {

	private final WorkshopHolding workshops;

	PublishWorkshopDelegate(WorkshopHolding workshops) {
		this.workshops = workshops;
	}

	@Override
	public void execute(DelegateExecution execution) {
		workshops.publish(AwarenessWorkshopProcess.WORKSHOP_ID.from(execution));
	}

}
