package org.tripartita.workflow;

import jakarta.ws.rs.BadRequestException;

/**
 * Takes an answer back whole: the transaction ends without a trace and the person reads the sentence. Thrown by the
 * edge only; handlers return {@link Submission.Refused}. Its type makes Camunda's HTTP interface answer 400 with
 * exactly this sentence.
 */
public final class RefusedAnswer extends BadRequestException {

	private static final long serialVersionUID = 1L;

	public RefusedAnswer(String sentence) {
		super(sentence);
	}

	/** A refusal is an expected answer: nobody reads its stack. */
	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
