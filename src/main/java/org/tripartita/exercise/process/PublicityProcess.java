package org.tripartita.exercise.process;

import java.time.Instant;

import org.tripartita.exercise.Publicity;
import org.tripartita.workflow.ProcessVariable;

/** Names that {@code publicity} and this module agree on. */
final class PublicityProcess {

	static final String KEY = "publicity";

	static final ProcessVariable<Instant> REVIEW_AT = ProcessVariable.ofInstant("reviewAt");

	static final ProcessVariable<Publicity.Standing> STANDING = ProcessVariable.ofEnum("publicity", Publicity.Standing.class);

	private PublicityProcess() {
	}

}
