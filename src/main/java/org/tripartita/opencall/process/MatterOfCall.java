package org.tripartita.opencall.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallDesignation;
import org.tripartita.workflow.RoomMatter;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.Texts;

/** What a call is for: seats of the STL, a facilitator, tables; once its result is public, who is to be designated. */
@Component
class MatterOfCall implements RoomMatter {

	private final CallDesignation designation;

	private final Texts texts;

	MatterOfCall(CallDesignation designation, Texts texts) {
		this.designation = designation;
		this.texts = texts;
	}

	@Override
	public Optional<String> of(String process, VariableScope room) {
		if (!process.equals(OpenCallProcess.KEY) && !process.equals(PanelEvaluationProcess.KEY)
				&& !process.equals(CallObjectionsProcess.KEY)) {
			return Optional.empty();
		}
		var candidate = OpenCallProcess.APPLICATION_ID.find(room).map(id -> designation.candidate(id).organisation());
		return candidate.or(() -> RoomVariables.PURPOSE.find(room).map(purpose -> texts.of("opencall.matter." + purpose)));
	}

}
