package org.tripartita.opencall.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code call-objections} and this module agree on, besides those of {@link OpenCallProcess}. */
final class CallObjectionsProcess {

	static final String KEY = "call-objections";

	/** The first moment after the term; a timer waits for it. */
	static final ProcessVariable<Instant> OBJECTIONS_END_AT = ProcessVariable.ofInstant("objectionsEndAt");

	/** The objections that came in time. */
	static final ProcessVariable<List<UUID>> OBJECTION_IDS = ProcessVariable.ofIds("objectionIds");

	/** The objection whose turn it is. */
	static final ProcessVariable<UUID> OBJECTION_ID = ProcessVariable.ofId("objectionId");

	/** The candidates whose points are to be given again. */
	static final ProcessVariable<List<UUID>> REVIEW_IDS = ProcessVariable.ofIds("reviewIds");

	/** Whether there are such. */
	static final ProcessVariable<Boolean> REVIEW = ProcessVariable.ofFlag("review");

	private CallObjectionsProcess() {
	}

}
