package org.tripartita.opencall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.DecisionTable;

/**
 * How long a call receives. The sources know one real call of 15 business days [P22] and no minimum (G-21): the convener
 * may give less and says in public why. Which term needs that reason is the decision {@code reception-term}.
 */
@Component
class ReceptionTerm {

	private static final DecisionTable TERM = new DecisionTable("reception-term");

	private static final String REASON = "REASON";

	private final Exercises exercises;

	private final DueDates dueDates;

	private final BusinessCalendar calendar;

	private final CallLog log;

	private final Clock clock;

	ReceptionTerm(Exercises exercises, DueDates dueDates, BusinessCalendar calendar, CallLog log, Clock clock) {
		this.exercises = exercises;
		this.dueDates = dueDates;
		this.calendar = calendar;
		this.log = log;
		this.clock = clock;
	}

	/** The last day that is proposed for a call that is published today. */
	LocalDate proposedClosing(UUID exerciseId) {
		return proposedClosing(exercises.get(exerciseId));
	}

	private LocalDate proposedClosing(Exercise exercise) {
		return dueDates.of(Act.CALL_RECEPTION, exercise.model().name(), clock.instant(), exercise.territoryCode()).lastDay();
	}

	/** Whether the convener has to say why the reception lasts as it does. */
	boolean needsReason(UUID exerciseId, DraftCall.Window window) {
		var exercise = exercises.get(exerciseId);
		return REASON.equals(TERM.outcome(Map.of("held", window.wasHeld(), "given", daysUntil(window.closesOn(), exercise),
				"proposed", daysUntil(proposedClosing(exercise), exercise))));
	}

	/** Working days from today, the last one counted. */
	private int daysUntil(LocalDate day, Exercise exercise) {
		return calendar.businessDaysBetween(log.today(), day, exercise.territoryCode());
	}

}
