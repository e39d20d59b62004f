package org.tripartita.opencall.web;

import java.util.List;

import org.springframework.stereotype.Component;

import org.tripartita.identity.OwnSheets;
import org.tripartita.opencall.PanelScoring;
import org.tripartita.workflow.Texts;

/** The sheets of panels on which somebody still has to give points, also where another of the sector took the task. */
@Component
class PanelSheets implements OwnSheets {

	private final PanelScoring scoring;

	private final Texts texts;

	PanelSheets(PanelScoring scoring, Texts texts) {
		this.scoring = scoring;
		this.texts = texts;
	}

	@Override
	public List<Sheet> of(String username) {
		return scoring.waitingFor(username)
			.stream()
			.map(call -> new Sheet(texts.of("opencall.web.panel.own-sheet", call.title()), "/espacio/convocatorias/" + call.id() + "/panel"))
			.toList();
	}

}
