package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.SeatRequest.Kind;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * How a seat changes hands once the STL stands: its sector asks with the paper, the garante's role keeps the roll, and
 * what was before stays in the history of the place (domain 7.5). A session that was held keeps who sat in it then.
 */
@Service
@Transactional
public class SeatChanges {

	private final Seats seats;

	private final SeatRequests requests;

	private final Spokespersons spokespersons;

	private final Secretariats secretariats;

	private final SessionStore sessions;

	private final SecretariatLog log;

	private final EvidenceIntake intake;

	private final OpenCalls calls;

	private final Exercises exercises;

	private final Wording wording;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	SeatChanges(Seats seats, SeatRequests requests, Spokespersons spokespersons, Secretariats secretariats, SessionStore sessions, SecretariatLog log, EvidenceIntake intake,
			OpenCalls calls, Exercises exercises, Wording wording, Texts texts, ApplicationEventPublisher events) {
		this.seats = seats;
		this.requests = requests;
		this.spokespersons = spokespersons;
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.log = log;
		this.intake = intake;
		this.calls = calls;
		this.exercises = exercises;
		this.wording = wording;
		this.texts = texts;
		this.events = events;
	}

	/** What became of a request. */
	public sealed interface Asked {

		/** It waits for whoever keeps the roll. */
		record Filed(UUID requestId) implements Asked {
		}

		/** @param refused why it cannot be asked so */
		record Declined(Verdict.Refused refused) implements Asked {
		}

	}

	/**
	 * A sector asks for a change of one of its seats.
	 *
	 * @param wanted what it asks; its id and document are set here
	 * @param address where the paper of the change can be read, null where it is only described
	 */
	public Asked ask(SeatRequest wanted, @Nullable String address, String by) {
		if (fault(wanted) instanceof Verdict.Refused refused) {
			return new Asked.Declined(refused);
		}
		UUID document = null;
		if (address != null) {
			var filed = file(wanted, address);
			if (filed instanceof EvidenceResult.Refused refused) {
				return new Asked.Declined(new Verdict.Refused(refused.reasonKey(), List.of()));
			}
			document = ((EvidenceResult.Accepted) filed).documentId();
		}
		var request = new SeatRequest(UUID.randomUUID(), wanted.kind(), wanted.seat(), wanted.holder(), wanted.origin(), wanted.end(),
				wanted.termTo(), wanted.actedOn(), wanted.reason(), wanted.election(), document);
		requests.add(request, by);
		return new Asked.Filed(request.id());
	}

	@Transactional(readOnly = true)
	public SeatRequest get(UUID requestId) {
		return requests.get(requestId);
	}

	/** Whoever keeps the roll notes the change: from here it counts and is public. */
	public Verdict record(UUID requestId) {
		var request = requests.get(requestId);
		var seat = request.seat();
		if (seat.to() != null) {
			return Verdict.refused("seat.ended-meanwhile");
		}
		if (sat(request) instanceof Verdict.Refused refused) {
			return refused;
		}
		if (unbalances(request)) {
			return Verdict.refused("seat.unbalances");
		}
		if (request.kind() == Kind.ELECT) {
			return elect(request);
		}
		var next = next(request);
		if (request.kind() != Kind.ALTERNATE) {
			spokespersons.leave(seat.id(), request.actedOn().minusDays(1));
			seats.end(seat.id(), request.actedOn().minusDays(1), end(request));
		}
		if (next != null) {
			seats.take(next, requests.askedBy(requestId));
		}
		requests.answer(requestId, "RECORDED", null);
		rebalance(seat.secretariatId());
		log.add(seat.secretariatId(), request.actedOn(), request.documentId(), "seat.log." + request.kind(), wording.sector(seat.sector()),
				wording.seat(seat), next == null ? "" : wording.seat(next), SpokenDay.of(request.actedOn()),
				Objects.requireNonNullElse(request.reason(), ""));
		return Verdict.taken();
	}

	private Verdict elect(SeatRequest request) {
		var seat = request.seat();
		var election = Objects.requireNonNull(request.election());
		spokespersons.elect(seat, request.actedOn(), election, request.documentId());
		requests.answer(request.id(), "RECORDED", null);
		log.add(seat.secretariatId(), request.actedOn(), request.documentId(), "seat.log.ELECT", wording.sector(seat.sector()),
				wording.seat(seat), election.votesFor(), election.votesCast());
		return Verdict.taken();
	}

	/** The process of a request was ended from outside: it counts as given back. */
	public void abandon(UUID requestId) {
		if (requests.open(requestId)) {
			giveBack(requestId, texts.of("room.abandoned"));
		}
	}

	/** Whoever keeps the roll gives the request back with a public reason; the seat stays as it is. */
	public void giveBack(UUID requestId, String reason) {
		var request = requests.get(requestId);
		requests.answer(requestId, "RETURNED", reason);
		log.add(request.seat().secretariatId(), log.today(), null, "seat.log.returned", wording.sector(request.seat().sector()),
				wording.seat(request.seat()), reason);
		events.publishEvent(new SeatChangeReturned(requestId, request.seat().secretariatId(), request.seat().sector(),
				wording.seat(request.seat()), reason));
	}

	private Verdict fault(SeatRequest wanted) {
		var seat = wanted.seat();
		if (wanted.actedOn().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (!wanted.actedOn().isAfter(seat.from())) {
			return Verdict.refused("seat.before-it-began", SpokenDay.of(seat.from()));
		}
		if (sat(wanted) instanceof Verdict.Refused refused) {
			return refused;
		}
		if (wanted.termTo() != null && !wanted.termTo().isAfter(wanted.actedOn())) {
			return Verdict.refused("seat.term-before-change");
		}
		if (seat.to() != null || requests.asked(seat.id())) {
			return Verdict.refused("seat.asked-already");
		}
		if (wanted.election() != null) {
			return seat.voting() ? elected(seat, wanted.election()) : Verdict.refused("seat.elected-without-vote");
		}
		return seat.vacant() == (wanted.kind() == Kind.FILL) ? selected(wanted)
				: Verdict.refused(seat.vacant() ? "seat.is-vacant" : "seat.is-held");
	}

	/** Whoever came to a session stays in it until its acta is sealed; a change does not reach back before it. */
	private Verdict sat(SeatRequest wanted) {
		if (wanted.kind() == Kind.ALTERNATE || wanted.kind() == Kind.ELECT) {
			return Verdict.taken();
		}
		return sessions.openWith(wanted.seat().id())
			.filter(on -> !on.isBefore(wanted.actedOn()))
			.map(on -> Verdict.refused("seat.sat-since", SpokenDay.of(on)))
			.orElse(Verdict.taken());
	}

	/** More than half of the bench votes, and more than half of those for one (its own default, domain 5.3). */
	private Verdict elected(Seat seat, SeatRequest.Election election) {
		int bench = seats.votes(seat.secretariatId()).get(seat.sector());
		if (election.votesCast() > bench || election.votesFor() > election.votesCast()) {
			return Verdict.refused("seat.too-many-votes", bench);
		}
		if (2 * election.votesCast() <= bench) {
			return Verdict.refused("seat.too-few-voted", bench);
		}
		return 2 * election.votesFor() > election.votesCast() ? Verdict.taken() : Verdict.refused("seat.no-majority");
	}

	/** Whoever is said to come from an open call must be among those whom one designated for the sector. */
	private Verdict selected(SeatRequest wanted) {
		var holder = wanted.holder();
		if (wanted.origin() != SeatOrigin.OPEN_CALL || holder == null) {
			return wanted.kind() == Kind.ALTERNATE && wanted.seat().alternate() ? Verdict.refused("seat.alternate-of-alternate")
					: Verdict.taken();
		}
		var territory = secretariats.get(wanted.seat().secretariatId()).territoryCode();
		var found = exercises.findByTerritoryCodeOrderByCycleNumber(territory)
			.stream()
			.flatMap(exercise -> calls.selectedForSeats(exercise.id()).stream())
			.anyMatch(one -> one.sector() == wanted.seat().sector() && one.organisation().equalsIgnoreCase(holder.organisation()));
		return found ? Verdict.taken() : Verdict.refused("seat.not-selected", holder.organisation());
	}

	private EvidenceResult file(SeatRequest wanted, String address) {
		var secretariat = secretariats.get(wanted.seat().secretariatId());
		var title = texts.of("seat.document", wording.sector(wanted.seat().sector()), secretariat.name());
		return intake.acceptLink(Filing.of(DocumentKind.DESIGNATION, Visibility.PUBLIC, title, wanted.actedOn())
			.inSecretariat(secretariat.id()), address);
	}

	private static SeatEnd end(SeatRequest request) {
		if (request.kind() == Kind.FILL) {
			return SeatEnd.FILLED;
		}
		if (request.kind() == Kind.RENEW) {
			return SeatEnd.RENEWED;
		}
		return request.seat().assumed() && request.kind() == Kind.REPLACE ? SeatEnd.CORRECTED
				: Objects.requireNonNullElse(request.end(), SeatEnd.OFFICE_CHANGE);
	}

	/** Who holds the place next; null where an alternate leaves and nobody follows. */
	private static @Nullable Seat next(SeatRequest request) {
		var seat = request.seat();
		var holder = request.holder();
		if (request.kind() == Kind.VACATE) {
			return seat.alternate() ? null : seat(seat, null, false, request.actedOn(), Tenure.vacant(request.reason()));
		}
		var tenure = Tenure.by(request.kind() == Kind.RENEW ? seat.tenure().origin() : request.origin())
			.until(request.termTo())
			.documented(request.documentId());
		var follows = holder == null ? new SeatRequest.Holder(String.valueOf(seat.organisation()), String.valueOf(seat.position()),
				String.valueOf(seat.powers())) : holder;
		return seat(seat, follows, request.kind() == Kind.ALTERNATE || seat.alternate(), request.actedOn(), tenure);
	}

	private static Seat seat(Seat before, SeatRequest.@Nullable Holder holder, boolean alternate, LocalDate from, Tenure tenure) {
		return new Seat(UUID.randomUUID(), before.secretariatId(), before.sector(), holder == null ? null : holder.organisation(),
				holder == null ? null : holder.position(), holder == null ? null : holder.powers(), alternate, from, null,
				before.place(), tenure);
	}

	/** Whether members would vote in an STL that the change brings out of balance without a waiver. */
	private boolean unbalances(SeatRequest request) {
		if (request.kind() == Kind.ELECT) {
			return false;
		}
		var secretariat = secretariats.get(request.seat().secretariatId());
		var after = new ArrayList<>(seats.current(secretariat.id()));
		if (request.kind() != Kind.ALTERNATE) {
			after.removeIf(seat -> seat.id().equals(request.seat().id()));
		}
		var next = next(request);
		if (next != null) {
			after.add(next);
		}
		return secretariat.needsWaiver(SeatBalance.of(after).verdict());
	}

	private void rebalance(UUID secretariatId) {
		var secretariat = secretariats.get(secretariatId);
		secretariat.balance(SeatBalance.of(seats.current(secretariatId)).verdict());
		secretariats.saveAndFlush(secretariat);
	}

}
