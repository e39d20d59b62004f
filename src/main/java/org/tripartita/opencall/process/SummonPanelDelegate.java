package org.tripartita.opencall.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.PanelScoring;
import org.tripartita.opencall.PanelSubstitution;

/** Reads from the record whether the panel is enough, and the sectors whose members of the panel have candidates to score. */
@Component
class SummonPanelDelegate implements JavaDelegate {

	private final CallPublishing publishing;

	private final PanelScoring scoring;

	private final PanelSubstitution substitution;

	SummonPanelDelegate(CallPublishing publishing, PanelScoring scoring, PanelSubstitution substitution) {
		this.publishing = publishing;
		this.scoring = scoring;
		this.substitution = substitution;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var call = publishing.get(OpenCallProcess.CALL_ID.from(execution));
		PanelEvaluationProcess.PANEL_STANDS.set(execution, substitution.scores(call.id()));
		PanelEvaluationProcess.PANEL_SECTORS.set(execution,
				scoring.pending(call).stream().map(member -> member.sector().role()).distinct().toList());
	}

}
