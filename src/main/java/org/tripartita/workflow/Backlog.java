package org.tripartita.workflow;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** The work that the engine has taken on and not yet done: what was left for later, and timers whose moment came. */
@Component
public class Backlog {

	private final ManagementService jobs;

	Backlog(ManagementService jobs) {
		this.jobs = jobs;
	}

	/** True where the engine rests until somebody answers a task or time passes; what failed waits for its next attempt. */
	public boolean empty() {
		return jobs.createJobQuery().executable().count() == 0;
	}

}
