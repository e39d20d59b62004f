package org.tripartita.workflow.web;

import org.springframework.http.HttpStatus;

/** Why the engine's HTTP interface does not do what was asked, in words that a person can act on. */
enum Refusal {

	/** The path, the task or the process is not open to this person. */
	CLOSED(HttpStatus.FORBIDDEN, "EngineClosed", "engine.closed"),

	/** Somebody else finished the task. */
	DONE(HttpStatus.CONFLICT, "TaskDone", "task.done"),

	/** Somebody else took the task. */
	TAKEN(HttpStatus.CONFLICT, "TaskTaken", "task.assigned"),

	/** Others saved at the same moment and went first. */
	COLLIDED(HttpStatus.CONFLICT, "TaskCollided", "task.failed"),

	/** What was sent cannot be read. */
	UNREADABLE(HttpStatus.BAD_REQUEST, "AnswerUnreadable", "answer.unreadable"),

	/** A technical failure. */
	FAILED(HttpStatus.INTERNAL_SERVER_ERROR, "TaskFailed", "task.failed"),

	/** More than the limit was sent. */
	TOO_LARGE(HttpStatus.PAYLOAD_TOO_LARGE, "BodyTooLarge", "body.too-large");

	private final HttpStatus status;

	private final String type;

	private final String message;

	Refusal(HttpStatus status, String type, String message) {
		this.status = status;
		this.type = type;
		this.message = message;
	}

	HttpStatus status() {
		return status;
	}

	String type() {
		return type;
	}

	/** The key of the sentence. */
	String message() {
		return message;
	}

}
