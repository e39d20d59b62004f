package org.tripartita.workflow;

/**
 * One choice of a select, a radio or a checklist.
 *
 * @param label what people read
 * @param value what the answer carries
 */
public record Option(String label, String value) {
}
