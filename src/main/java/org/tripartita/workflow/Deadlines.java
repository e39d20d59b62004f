package org.tripartita.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The due date of the task that an execution is about to open: the one bean of which models call methods. */
@Component("deadlines")
public class Deadlines {

	private static final char TIME_FOLLOWS = 'T';

	private final Supplier<DueDatePolicy> policy;

	private final Clock clock;

	private final ZoneId zone;

	Deadlines(ObjectProvider<DueDatePolicy> policy, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.policy = SingletonSupplier.of(policy::getObject);
		this.clock = clock;
		this.zone = zone;
	}

	/** The days of the task's rule, counted from now; or the day that those who asked for the task fixed. */
	public Date due(DelegateExecution execution) {
		var fixed = RoomVariables.DUE_ON.find(execution);
		if (fixed.isPresent()) {
			return Date.from(fixed.get().plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
		}
		return due(execution, clock.instant());
	}

	/**
	 * The days of the rule of a task that belongs to an event, such as a session or the end of a window: they count from its
	 * day. Where that has passed, as in what is entered afterwards, and where nobody named it, they count from now.
	 *
	 * @param event the variable with the day of the event, or with the first moment after a window
	 */
	public Date dueFrom(DelegateExecution execution, String event) {
		var now = clock.instant();
		var from = ProcessVariable.ofText(event).find(execution).map(this::moment).filter(now::isBefore).orElse(now);
		return due(execution, from);
	}

	private Instant moment(String written) {
		return written.indexOf(TIME_FOLLOWS) < 0 ? LocalDate.parse(written).atStartOfDay(zone).toInstant()
				: Instant.parse(written).minusSeconds(1);
	}

	private Date due(DelegateExecution execution, Instant from) {
		var territory = RoomVariables.TERRITORY.find(execution).orElse(null);
		return Date.from(policy.get().due(execution.getCurrentActivityId(), territory, from));
	}

}
