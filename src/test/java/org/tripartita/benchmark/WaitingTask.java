package org.tripartita.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * A task that waits.
 *
 * @param group the first group that may do it
 * @param purpose for what its room was entered, where rooms serve several purposes
 */
record WaitingTask(String id, String element, String group, @Nullable String purpose) {
}
