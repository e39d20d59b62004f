package org.tripartita.workflow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Until when a task should be done. A recommendation: it reminds and escalates, it cancels nothing (G-21 [S3:569]). */
public interface DueDatePolicy {

	/**
	 * @param task the id of the task in its model
	 * @param territory whose working days count
	 * @param from when the task was opened, or the event that it belongs to
	 */
	Instant due(String task, @Nullable String territory, Instant from);

}
