package org.tripartita.workflow;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do now, as the rest of the product sees it: without the engine.
 *
 * @param taskId the engine's id, the address of the task in Tasklist
 * @param exerciseId the exercise, null for a task of the STL itself
 * @param secretariatId the STL, null while there is none
 * @param tenant the state
 * @param element the id of the task in its model
 * @param name what is to be done, in Spanish
 * @param role the role that must act, for example {@code sociedad-civil}
 * @param group the role in its territory, for example {@code sociedad-civil.oax}
 * @param step the step of the map that the task belongs to, null outside of a map
 */
public record PendingTask(String taskId, @Nullable UUID exerciseId, @Nullable UUID secretariatId, String tenant,
		String element, String name, String role, String group, @Nullable Integer step, Instant openedAt,
		Instant dueAt) {
}
