package org.tripartita.workflow;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The due date of the task that an execution is about to open: the one expression that models call. */
@Component("deadlines")
public class Deadlines {

	private final ObjectProvider<DueDatePolicy> policy;

	private final Clock clock;

	private final ZoneId zone;

	Deadlines(ObjectProvider<DueDatePolicy> policy, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.policy = policy;
		this.clock = clock;
		this.zone = zone;
	}

	public Date due(DelegateExecution execution) {
		var fixed = RoomVariables.DUE_ON.find(execution);
		if (fixed.isPresent()) {
			return Date.from(fixed.get().plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
		}
		var territory = RoomVariables.TERRITORY.find(execution).orElse(null);
		return Date.from(policy.getObject().due(execution.getCurrentActivityId(), territory, clock.instant()));
	}

}
