package org.tripartita.workflow;

import java.time.Clock;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The due date of the task that an execution is about to open: the one expression that models call. */
@Component("deadlines")
public class Deadlines {

	private final ObjectProvider<DueDatePolicy> policy;

	private final Clock clock;

	Deadlines(ObjectProvider<DueDatePolicy> policy, Clock clock) {
		this.policy = policy;
		this.clock = clock;
	}

	public Date due(DelegateExecution execution) {
		var territory = RoomVariables.TERRITORY.find(execution).orElse(null);
		return Date.from(policy.getObject().due(execution.getCurrentActivityId(), territory, clock.instant()));
	}

}
