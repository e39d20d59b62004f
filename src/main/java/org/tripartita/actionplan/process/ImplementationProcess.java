package org.tripartita.actionplan.process;

import java.time.Instant;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code commitment-implementation} and this module agree on. */
final class ImplementationProcess {

	static final String KEY = "commitment-implementation";

	/** The lead agency tells how a milestone stands. */
	static final String REPORT_TASK = "userTask_reportProgress";

	/** Until when progress can be reported. */
	static final ProcessVariable<Instant> REPORTS_UNTIL = ProcessVariable.ofInstant("reportsUntil");

	/** The agency closes a commitment of a plan that is over. */
	static final ProcessVariable<Boolean> CLOSING = ProcessVariable.ofFlag("closing");

	static final ProcessVariable<Progress> PROGRESS = ProcessVariable.ofEnum("progress", Progress.class);

	enum Progress {

		GOING_ON, COMPLETED, CLOSED

	}

	private ImplementationProcess() {
	}

}
