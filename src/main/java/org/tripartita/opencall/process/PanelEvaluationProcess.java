package org.tripartita.opencall.process;

import java.util.List;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code panel-evaluation} and this module agree on, besides those of {@link OpenCallProcess}. */
final class PanelEvaluationProcess {

	static final String KEY = "panel-evaluation";

	/** The sectors whose members of the panel have candidates to score. */
	static final ProcessVariable<List<String>> PANEL_SECTORS = ProcessVariable.ofRoles("panelSectors");

	/** Whether those of the panel who are left are enough, or go on by decision. */
	static final ProcessVariable<Boolean> PANEL_STANDS = ProcessVariable.ofFlag("panelStands");

	/** Whether the bases announce interviews. */
	static final ProcessVariable<Boolean> INTERVIEWS = ProcessVariable.ofFlag("interviews");

	private PanelEvaluationProcess() {
	}

}
