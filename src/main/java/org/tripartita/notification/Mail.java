package org.tripartita.notification;

/**
 * One message to one recipient about one event.
 *
 * @param messageId kept through every attempt, so that a mail program shows a resend once
 * @param event what it is about, for example {@code task-opened:<id>}; told to a recipient once
 */
record Mail(long id, String messageId, String event, String recipient, String address, String subject, String body,
		int attempts) {
}
