package org.tripartita.workflow;

import java.time.Instant;
import java.util.List;
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
 * @param groups the roles of the territory that may do it, for example {@code sociedad-civil.oax}; never none
 * @param step the step of the map that the task belongs to, null outside of a map
 */
public record PendingTask(String taskId, @Nullable UUID exerciseId, @Nullable UUID secretariatId, String tenant,
		String element, String name, List<String> groups, @Nullable Integer step, Instant openedAt,
		Instant dueAt) {

	/** The role in its territory that is asked first. */
	public String group() {
		return groups.get(0);
	}

	/** The role that must act, for example {@code sociedad-civil}. */
	public String role() {
		return RoleGroups.role(group());
	}

}
