package org.tripartita.notification;

import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient about one event.
 *
 * @param messageId kept through every attempt, so that a mail program shows a resend once
 * @param event what it is about, for example {@code task-opened:<id>}; told to a recipient once
 * @param attachment the file that goes with it; null where there is none
 */
record Mail(long id, String messageId, String event, String recipient, String address, String subject, String body,
		int attempts, @Nullable Attachment attachment) {
}
