package org.tripartita.notification;

/**
 * A file that a message carries.
 *
 * @param type its media type with parameters
 * @param content text, sent as UTF-8
 */
record Attachment(String name, String type, String content) {
}
