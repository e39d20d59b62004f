package org.tripartita.participation.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.participation.WorkshopHolding;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.SpokenDay;

/** Workshops are told apart by their title and the day for which they are planned; several may be open at once (R8.1). */
@Component
class MatterOfWorkshop implements RoomMatter {

	private final WorkshopHolding workshops;

	MatterOfWorkshop(WorkshopHolding workshops) {
		this.workshops = workshops;
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		return process.equals(AwarenessWorkshopProcess.KEY) ? AwarenessWorkshopProcess.WORKSHOP_ID.find(room)
			.map(workshops::get)
			.map(one -> one.title() + ", " + SpokenDay.of(one.plannedOn())) : Optional.empty();
	}

}
