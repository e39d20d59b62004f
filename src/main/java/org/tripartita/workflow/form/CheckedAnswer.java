package org.tripartita.workflow.form;

import java.util.List;

import org.tripartita.workflow.Answer;

/** The judgement of a form on what somebody sent. */
public sealed interface CheckedAnswer {

	record Admitted(Answer answer) implements CheckedAnswer {
	}

	/**
	 * @param reason the key of a message
	 * @param arguments first the label of the field
	 */
	record Rejected(String reason, List<Object> arguments) implements CheckedAnswer {
	}

}
