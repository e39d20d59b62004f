package org.tripartita.opencall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.workflow.Texts;

/** Places are filled in the order of the published list; who declines is followed by the next (E2f, E3c). */
@Service
@Transactional
public class CallDesignation {

	private final CallStore calls;

	private final ApplicationStore applications;

	private final CallLog log;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CallDesignation(CallStore calls, ApplicationStore applications, CallLog log, Texts texts, ApplicationEventPublisher events,
			Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.log = log;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/** Who is called next, and what for. */
	public enum Calling {

		/** The three sectors are asked whether they accept this person (step 3). */
		FACILITATOR,

		/** These are asked whether they take their places. */
		SEATS,

		NOBODY

	}

	/**
	 * @param candidateIds empty where nobody is left to call
	 */
	public record Called(Calling calling, List<UUID> candidateIds) {
	}

	/**
	 * Calls whoever comes next on each list while there are free places. A facilitator is proposed to the sectors first
	 * and called once the three accepted.
	 */
	public Called callByRank(UUID callId) {
		var call = calls.get(callId);
		var candidates = applications.ofCall(callId);
		var acceptedByThree = candidates.stream().filter(one -> one.status() == ApplicationStatus.SELECTED).map(Candidate::id).toList();
		if (!acceptedByThree.isEmpty()) {
			return new Called(Calling.SEATS, acceptedByThree);
		}
		var next = call.seats().stream().flatMap(seat -> next(seat, candidates)).map(Candidate::id).toList();
		next.forEach(id -> applications.status(id, ApplicationStatus.SELECTED, null));
		if (next.isEmpty()) {
			return new Called(Calling.NOBODY, next);
		}
		return new Called(call.purpose() == CallPurpose.FACILITATOR ? Calling.FACILITATOR : Calling.SEATS, next);
	}

	private static Stream<Candidate> next(Seat seat, List<Candidate> candidates) {
		var own = candidates.stream().filter(candidate -> candidate.sector() == seat.sector()).toList();
		var taken = own.stream().filter(candidate -> candidate.status() == ApplicationStatus.APPOINTED).count();
		return own.stream()
			.filter(candidate -> candidate.status() == ApplicationStatus.RESERVE)
			.limit(Math.max(0, seat.places() - taken));
	}

	/** A candidate that a process works with. */
	@Transactional(readOnly = true)
	public Candidate candidate(UUID id) {
		return applications.get(id);
	}

	/** What became of an act on a candidate. */
	public enum Noted {

		DONE,

		/** The day lies before the result or in the future. */
		WRONG_DAY

	}

	/** A sector accepts the proposed facilitator or says why it does not. */
	public Noted opine(UUID candidateId, Opinion opinion, String by) {
		if (wrongDay(candidateId, opinion.actedOn())) {
			return Noted.WRONG_DAY;
		}
		applications.opinion(candidateId, opinion, by, clock.instant());
		return Noted.DONE;
	}

	/** Where a sector does not accept, the person is not proposed again and the reasons are public. */
	public void weigh(UUID candidateId) {
		var against = applications.opinions(candidateId).stream().filter(opinion -> !opinion.accepted()).toList();
		var candidate = applications.get(candidateId);
		var call = calls.get(candidate.callId());
		against.forEach(opinion -> log.add(call, opinion.actedOn(), null, "opencall.log.not-accepted",
				texts.of("sector." + opinion.sector()), candidate.organisation(), Objects.requireNonNull(opinion.reason())));
		if (!against.isEmpty()) {
			applications.status(candidateId, ApplicationStatus.NOT_ACCEPTED, against.get(0).reason());
		}
	}

	/** A called candidate takes the place. */
	public Noted appoint(UUID candidateId, String position, @Nullable String alternate, LocalDate on) {
		if (wrongDay(candidateId, on)) {
			return Noted.WRONG_DAY;
		}
		applications.appointed(candidateId, position, alternate, on);
		return Noted.DONE;
	}

	/** A called candidate declines the place. */
	public Noted decline(UUID candidateId, String reason, LocalDate on) {
		if (wrongDay(candidateId, on)) {
			return Noted.WRONG_DAY;
		}
		var candidate = applications.get(candidateId);
		applications.declined(candidateId, reason, on);
		log.add(calls.get(candidate.callId()), on, null, "opencall.log.declined", candidate.organisation());
		return Noted.DONE;
	}

	private boolean wrongDay(UUID candidateId, LocalDate on) {
		var call = calls.get(applications.get(candidateId).callId());
		return on.isAfter(log.today()) || on.isBefore(Objects.requireNonNull(call.result()).on());
	}

	/** Whether each sector with places has somebody, tables anybody, the exercise its facilitator. */
	@Transactional(readOnly = true)
	public boolean covered(UUID callId) {
		var call = calls.get(callId);
		var appointed = appointed(callId);
		return call.purpose().selects() ? call.seats()
			.stream()
			.allMatch(seat -> appointed.stream().anyMatch(candidate -> candidate.sector() == seat.sector()))
				: !appointed.isEmpty();
	}

	/** The call ends with people designated. */
	public void conclude(UUID callId) {
		var call = calls.get(callId);
		var on = applications.lastDecision(callId).orElseGet(() -> earlier(call.window().closesOn(), log.today()));
		calls.designated(callId, on);
		var who = appointed(callId).stream().map(Candidate::organisation).distinct().sorted().toList();
		log.add(call, on, null, "opencall.log.designated", call.title(), String.join(", ", who));
		events.publishEvent(new CallConcluded(callId, call.exerciseId()));
	}

	/** The call ends without, by an explicit decision; without a facilitator the exercise goes on all the same (E3c). */
	public void declareVoid(UUID callId) {
		var call = calls.get(callId);
		var reason = calls.remedy(callId).reason();
		calls.voided(callId, log.today(), reason);
		log.add(call, log.today(), null, "opencall.log.void." + call.purpose(), call.title(), reason);
		events.publishEvent(new CallConcluded(callId, call.exerciseId()));
	}

	/** Whoever comes to the tables is not designated one by one: that is over with the window. */
	private static LocalDate earlier(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	private List<Candidate> appointed(UUID callId) {
		return applications.ofCall(callId)
			.stream()
			.filter(candidate -> candidate.status() == ApplicationStatus.APPOINTED)
			.toList();
	}

}
