package org.tripartita.exercise;

import java.util.List;

/**
 * The role of the garante changed hands, and these open tasks of it now wait for its new people.
 *
 * @param taskIds the engine's ids
 */
public record TasksHandedOver(List<String> taskIds) {

	public TasksHandedOver {
		taskIds = List.copyOf(taskIds);
	}

}
