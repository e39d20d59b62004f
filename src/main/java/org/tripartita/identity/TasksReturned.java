package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody lost a mandate, and the tasks that the person had taken wait for the role again: for the alternate or for
 * whoever else holds it.
 *
 * @param taskIds the engine's ids
 */
public record TasksReturned(List<String> taskIds, LocalDate on) {

	public TasksReturned {
		taskIds = List.copyOf(taskIds);
	}

}
