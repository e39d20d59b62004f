package org.tripartita.workflow;

/** A task waits for somebody. */
public record TaskOpened(String taskId) {
}
