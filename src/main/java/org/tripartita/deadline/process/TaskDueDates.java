package org.tripartita.deadline.process;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tripartita.deadline.DueDates;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.DueDatePolicy;

/** The due date of a task in any process; a task of no territory counts the working days of the federation. */
@Component
class TaskDueDates implements DueDatePolicy {

	private final DueDates dueDates;

	TaskDueDates(final DueDates dueDates) {
		this.dueDates = dueDates;
	}

	@Override
	public Instant due(final String task, final @Nullable String territory, final Instant from) {
		return dueDates.of(task, null, from, territory == null ? Territory.FEDERATION : territory).at();
	}

}
