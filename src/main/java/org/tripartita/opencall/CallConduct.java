package org.tripartita.opencall;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercises;

/** What a convener does with a published call while it runs. Its bases never change; each act has a public reason. */
@Service
@Transactional
public class CallConduct {

	private final CallStore calls;

	private final CallParts parts;

	private final CallPapers papers;

	private final CallLog log;

	private final Exercises exercises;

	private final Clock clock;

	CallConduct(CallStore calls, CallParts parts, CallPapers papers, CallLog log, Exercises exercises, Clock clock) {
		this.calls = calls;
		this.parts = parts;
		this.papers = papers;
		this.log = log;
		this.exercises = exercises;
		this.clock = clock;
	}

	/** What became of an act on a call. */
	public enum Conducted {

		DONE,

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

	/** What was amended in a call, the first amendment first. */
	@Transactional(readOnly = true)
	public List<Amendment> amendments(UUID callId) {
		return parts.amendments(callId);
	}

}
