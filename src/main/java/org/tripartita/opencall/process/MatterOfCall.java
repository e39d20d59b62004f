package org.tripartita.opencall.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;
import org.tripartita.opencall.CallObjections;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.Texts;

/**
 * What a call is for: seats of the STL, a facilitator, tables; once its result is public, who is to be designated, which objection
 * is to be decided. What follows on a call for a facilitator is about the facilitation.
 */
@Component
class MatterOfCall implements RoomMatter {

	private final CallDesignation designation;

	private final CallObjections objections;

	private final Texts texts;

	MatterOfCall(CallDesignation designation, CallObjections objections, Texts texts) {
		this.designation = designation;
		this.objections = objections;
		this.texts = texts;
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		if (process.equals(FacilitatorChangeProcess.KEY)) {
			return Optional.of(texts.of("opencall.matter.facilitation"));
		}
		if (!process.equals(OpenCallProcess.KEY) && !process.equals(PanelEvaluationProcess.KEY)
				&& !process.equals(CallObjectionsProcess.KEY)) {
			return Optional.empty();
		}
		var candidate = OpenCallProcess.APPLICATION_ID.find(room).map(id -> designation.candidate(id).organisation());
		return candidate.or(() -> objection(room)).or(() -> RoomVariables.PURPOSE.find(room).map(purpose -> texts.of("opencall.matter." + purpose)));
	}

	/** Several may be about one candidate. */
	private Optional<String> objection(VariableScope room) {
		return CallObjectionsProcess.OBJECTION_ID.find(room)
			.map(objections::get)
			.map(one -> texts.of("opencall.matter.objection", one.folio(), one.organisation()));
	}

}
