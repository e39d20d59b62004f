package org.tripartita.opencall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.opencall.CallBalance.Concern;
import org.tripartita.workflow.Texts;

/** Places are filled in the order of the published list; who declines is followed by the next (E2f, E3c). */
@Service
@Transactional
public class CallDesignation {

	private final CallStore calls;

	private final ApplicationStore applications;

	private final CallBalance balance;

	private final MemberInstitutions members;

	private final Facilitations facilitations;

	private final CancelledCalls cancelled;

	private final CallLog log;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CallDesignation(CallStore calls, ApplicationStore applications, CallBalance balance, MemberInstitutions members,
			Facilitations facilitations, CancelledCalls cancelled, CallLog log, Texts texts, ApplicationEventPublisher events,
			Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.balance = balance;
		this.members = members;
		this.facilitations = facilitations;
		this.cancelled = cancelled;
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
		next.forEach(id -> {
			applications.status(id, ApplicationStatus.SELECTED, null);
			moved(call, id, ApplicationStatus.SELECTED);
		});
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
		WRONG_DAY,

		/** The sectors get further out of balance, and nobody says why (R2.2). */
		SECTOR_REASON,

		/** Women and men drift further apart, and nobody says why (R2.3). */
		GENDER_REASON

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
			moved(call, candidateId, ApplicationStatus.NOT_ACCEPTED);
		}
		else if (needsWaiver(candidateId)) {
			publishWaiver(call, candidate);
		}
	}

	/**
	 * Whether the proposed facilitator works for an institution of the three sectors, because it says so or somebody acts for
	 * that institution: then the acceptance of the three is a waiver with its documents (R3.3; Jalisco [S1:1044]).
	 */
	@Transactional(readOnly = true)
	public boolean needsWaiver(UUID candidateId) {
		var candidate = applications.get(candidateId);
		var call = calls.get(candidate.callId());
		return call.purpose() == CallPurpose.FACILITATOR && (applications.worksForMember(candidateId)
				|| members.includes(call.exerciseId(), candidate.organisation()));
	}

	private void publishWaiver(OpenCall call, Candidate candidate) {
		var given = applications.opinions(candidate.id());
		var documents = given.stream()
			.map(one -> texts.of("opencall.waiver.of", texts.of("sector." + one.sector()),
					one.waiverDocument() == null ? texts.of("opencall.waiver.none") : one.waiverDocument()))
			.toList();
		var on = given.stream().map(Opinion::actedOn).max(Comparator.naturalOrder()).orElseGet(log::today);
		log.add(call, on, null, "opencall.log.waiver", candidate.organisation(), String.join("; ", documents));
	}

	/** A called candidate takes the place. */
	public Noted appoint(UUID candidateId, Acceptance acceptance) {
		if (wrongDay(candidateId, acceptance.on())) {
			return Noted.WRONG_DAY;
		}
		var candidate = applications.get(candidateId);
		var call = calls.holdAlone(candidate.callId()).orElseThrow();
		var concerns = balance.concerns(candidateId, acceptance.gender());
		if (!concerns.isEmpty() && acceptance.balanceReason() == null) {
			return concerns.contains(Concern.SECTOR) ? Noted.SECTOR_REASON : Noted.GENDER_REASON;
		}
		applications.appointed(candidateId, concerns.isEmpty() ? acceptance.withoutReason() : acceptance);
		moved(call, candidateId, ApplicationStatus.APPOINTED);
		concerns.forEach(concern -> log.add(call, acceptance.on(), null, "opencall.log.balance." + concern, candidate.organisation(),
				call.title(), String.valueOf(acceptance.balanceReason())));
		return Noted.DONE;
	}

	/** A called candidate declines the place. */
	public Noted decline(UUID candidateId, String reason, LocalDate on) {
		if (wrongDay(candidateId, on)) {
			return Noted.WRONG_DAY;
		}
		var candidate = applications.get(candidateId);
		applications.declined(candidateId, reason, on);
		var call = calls.get(candidate.callId());
		log.add(call, on, null, "opencall.log.declined", candidate.organisation());
		moved(call, candidateId, ApplicationStatus.DECLINED);
		return Noted.DONE;
	}

	private void moved(OpenCall call, UUID candidateId, ApplicationStatus status) {
		events.publishEvent(new CandidacyMoved(candidateId, call.id(), call.purpose(), status));
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
		log.add(call, on, null, "opencall.log.designated", call.title(), String.join(", ", who), who.size());
		if (call.purpose() == CallPurpose.FACILITATOR) {
			appointed(callId).forEach(person -> facilitates(call, person, on));
		}
		events.publishEvent(new CallConcluded(callId, call.exerciseId()));
	}

	private void facilitates(OpenCall call, Candidate person, LocalDate on) {
		facilitations.end(call.exerciseId(), on, texts.of("opencall.facilitator.replaced"));
		facilitations.person(call.exerciseId(), person, needsWaiver(person.id()), on);
		cancelled.replaced(call.exerciseId());
	}

	/** The call ends without, by an explicit decision; without a facilitator the exercise goes on all the same (E3c). */
	public void declareVoid(UUID callId) {
		var call = calls.get(callId);
		var reason = calls.remedy(callId).reason();
		var on = call.window().retrospective() ? lastDay(call) : log.today();
		calls.voided(callId, on, reason);
		log.add(call, on, null, "opencall.log.void." + (appointed(callId).isEmpty() ? call.purpose() : "partly"), call.title(), reason);
		events.publishEvent(new CallConcluded(callId, call.exerciseId()));
	}

	/** When a call that was held before came to its end: with the last answer, its result or its closing. */
	private LocalDate lastDay(OpenCall call) {
		return applications.lastDecision(call.id())
			.orElseGet(() -> call.result() == null ? call.window().closesOn() : call.result().on());
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
