package org.tripartita.ogp.process;

import java.time.Instant;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code implementation-meetings} and this module agree on. */
final class ImplementationMeetingsProcess {

	static final String KEY = "implementation-meetings";

	/** Whether nothing was told yet of some semester of the plan. */
	static final ProcessVariable<Boolean> SEMESTER_AHEAD = ProcessVariable.ofFlag("semesterAhead");

	static final ProcessVariable<Instant> SEMESTER_BEGINS_AT = ProcessVariable.ofInstant("semesterBeginsAt");

	private ImplementationMeetingsProcess() {
	}

}
