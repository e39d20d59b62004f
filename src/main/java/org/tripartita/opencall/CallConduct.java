package org.tripartita.opencall;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Processes;

/** What a convener does with a published call while it runs. Its bases never change; each act has a public reason. */
@Service
@Transactional
public class CallConduct {

	/** The message that ends the room of a call. */
	private static final String CANCELLED = "opencall.cancelled";

	private final CallStore calls;

	private final CallParts parts;

	private final CallPapers papers;

	private final CallLog log;

	private final Exercises exercises;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CallConduct(CallStore calls, CallParts parts, CallPapers papers, CallLog log, Exercises exercises,
			Processes processes, ApplicationEventPublisher events, Clock clock) {
		this.calls = calls;
		this.parts = parts;
		this.papers = papers;
		this.log = log;
		this.exercises = exercises;
		this.processes = processes;
		this.events = events;
		this.clock = clock;
	}

	/** What became of an act on a call. */
	public enum Conducted {

		DONE,

		/** The result is public, or the call ended. */
		TOO_LATE,

		/** The call does not receive: whoever applied did so under what was published. */
		NOT_RECEIVING

	}

	/**
	 * Publishes a clarification or a correction while the call receives.
	 *
	 * @param text what is valid from now on
	 * @param reason why, public
	 */
	public Conducted amend(UUID callId, String text, String reason, String by) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (!call.receivesAt(clock.instant())) {
			return Conducted.NOT_RECEIVING;
		}
		int number = parts.amendments(callId).size() + 1;
		var document = papers.sealAmendment(call, number, log.today(), text, reason, exercises.get(call.exerciseId()));
		parts.amended(callId, new Amendment(number, log.today(), text, reason, document), by, clock.instant());
		log.add(call, log.today(), document, "opencall.log.amended", number, call.title(), reason);
		return Conducted.DONE;
	}

	/**
	 * Cancels a call whose result is not public, for instance because it was vitiated (E2c): whoever applied keeps the
	 * receipt, the next call for this purpose starts from its bases and names it.
	 *
	 * @param reason why, public
	 */
	public Conducted cancel(UUID callId, String reason) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (!calls.cancelled(callId, log.today(), reason)) {
			return Conducted.TOO_LATE;
		}
		log.add(call, log.today(), null, "opencall.log.cancelled", call.title(), reason);
		events.publishEvent(new CallConcluded(callId, call.exerciseId()));
		processes.tell(CANCELLED, ProcessVariable.ofId("callId"), callId, Processes.facts());
		return Conducted.DONE;
	}

	/** What was amended in a call, the first amendment first. */
	@Transactional(readOnly = true)
	public List<Amendment> amendments(UUID callId) {
		return parts.amendments(callId);
	}

}
