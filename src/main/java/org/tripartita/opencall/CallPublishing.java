package org.tripartita.opencall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** A call is written, published, extended once at most and closed (R2.4, E2b). */
@Service
@Transactional
public class CallPublishing {

	private static final int WHOLE = 100;

	private final CallStore calls;

	private final CallPapers papers;

	private final CallLog log;

	private final Exercises exercises;

	private final DeclarationSigning declarations;

	private final CallPanel panel;

	private final ReceptionTerm term;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	CallPublishing(CallStore calls, CallPapers papers, CallLog log, Exercises exercises, DeclarationSigning declarations,
			CallPanel panel, ReceptionTerm term, Texts texts, ApplicationEventPublisher events, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.calls = calls;
		this.papers = papers;
		this.log = log;
		this.exercises = exercises;
		this.declarations = declarations;
		this.panel = panel;
		this.term = term;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
		this.zone = zone;
	}

	/** What became of a written call. */
	public sealed interface Written {

		record Ready(UUID callId) implements Written {
		}

		/**
		 * @param reason the key of the sentence that says what to mend
		 */
		record Refused(String reason) implements Written {
		}

	}

	/** The last day of reception that is proposed: 15 business days from today, as in a real call [P22]. */
	@Transactional(readOnly = true)
	public LocalDate proposedClosing(UUID exerciseId) {
		return term.proposedClosing(exerciseId);
	}

	/** How a tie will be broken in a call for this purpose that is written now. */
	public List<TieBreak> tieBreak(CallPurpose purpose) {
		return TieBreak.inForce(purpose);
	}

	/** Keeps the bases, seats, criteria and window of a call that is about to be published. */
	public Written draft(DraftCall draft) {
		var fault = fault(draft);
		if (fault != null) {
			return new Written.Refused(fault);
		}
		var id = UUID.randomUUID();
		var title = texts.of("opencall.title." + draft.purpose(), exercises.get(draft.exerciseId()).name());
		calls.insert(id, draft, title, window(draft.window()), clock.instant());
		panel.seat(id, draft.exerciseId(), draft.panel());
		return new Written.Ready(id);
	}

	private @Nullable String fault(DraftCall draft) {
		if (draft.seats().isEmpty()) {
			return "opencall.no-places";
		}
		if (draft.purpose().selects() && draft.criteria().stream().mapToInt(Criterion::weight).sum() != WHOLE) {
			return "opencall.weights";
		}
		if (draft.interviewWeight() > 0 && draft.panel().isEmpty()) {
			return "opencall.interview.panel";
		}
		var unfit = panel.fault(draft.exerciseId(), draft.panel());
		if (unfit != null) {
			return unfit;
		}
		return draft.window().wasHeld() ? faultOfHeld(draft.window(), draft.exerciseId()) : faultOfTerm(draft);
	}

	private @Nullable String faultOfTerm(DraftCall draft) {
		if (!draft.window().closesOn().isAfter(log.today())) {
			return "opencall.closes-too-early";
		}
		return draft.window().termReason() == null && term.needsReason(draft.exerciseId(), draft.window()) ? "opencall.term.unexplained" : null;
	}

	private @Nullable String faultOfHeld(DraftCall.Window window, UUID exerciseId) {
		var published = window.publishedOn();
		if (published == null || window.closesOn().isBefore(published)) {
			return "opencall.held-order";
		}
		if (!window.closesOn().isBefore(log.today())) {
			return "opencall.held-not-over";
		}
		var earliest = declarations.declaredOn(exerciseId).orElse(exercises.get(exerciseId).openedOn());
		return published.isBefore(earliest) ? "opencall.held-before-declaration" : null;
	}

	private OpenCall.Window window(DraftCall.Window window) {
		var published = window.publishedOn() == null ? log.today() : window.publishedOn();
		return new OpenCall.Window(published, window.closesOn(), endOf(window.closesOn()), window.wasHeld(), null,
				window.termReason());
	}

	/** The first moment of the day that follows: the last day counts to its last second. */
	private Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** Seals the call and makes it public; from here it receives until its last day ends. */
	public OpenCall publish(UUID callId) {
		var call = calls.get(callId);
		var document = papers.sealCall(call, exercise(call));
		calls.published(callId, document);
		log.add(call, call.window().publishedOn(), document,
				call.window().retrospective() ? "opencall.log.held" : "opencall.log.published", call.title(),
				SpokenDay.of(call.window().closesOn()));
		events.publishEvent(new CallPublished(callId, call.exerciseId()));
		return calls.get(callId);
	}

	/** What became of a decision about a shortage of candidates. */
	public enum Decided {

		DONE,

		/** It was extended before; once is the most (E2b). */
		ALREADY,

		/** The new last day is not in the future. */
		TOO_EARLY

	}

	/** Notes what is done about a shortage of candidates; the steps that follow carry it out. */
	public Decided decide(UUID callId, Remedy remedy) {
		var closesOn = remedy.closesOn();
		if (closesOn != null && !mayExtend(calls.get(callId))) {
			return Decided.ALREADY;
		}
		if (closesOn != null && !closesOn.isAfter(log.today())) {
			return Decided.TOO_EARLY;
		}
		calls.decided(callId, remedy);
		return Decided.DONE;
	}

	/** Why the convener acts on a shortage of candidates. */
	@Transactional(readOnly = true)
	public Remedy remedy(UUID callId) {
		return calls.remedy(callId);
	}

	/** Opens the reception of a closed call once more, as was decided, with the public reason. */
	public OpenCall extend(UUID callId) {
		var call = calls.get(callId);
		var remedy = calls.remedy(callId);
		var closesOn = Objects.requireNonNull(remedy.closesOn());
		calls.extended(callId, closesOn, endOf(closesOn), remedy.reason(), clock.instant());
		log.add(call, log.today(), null, "opencall.log.extended", call.title(), SpokenDay.of(closesOn),
				remedy.reason());
		events.publishEvent(new CallExtended(callId, call.exerciseId()));
		return calls.get(callId);
	}

	/** Whether a closed call can still be extended: not twice, not after the fact, not after a result. */
	public static boolean mayExtend(OpenCall call) {
		return call.window().extension() == null && !call.window().retrospective() && call.state() == CallState.CLOSED;
	}

	/** Reception is over. */
	public OpenCall close(UUID callId) {
		var call = calls.get(callId);
		calls.closed(callId);
		log.add(call, call.window().closesOn(), null, "opencall.log.closed", call.title());
		return calls.get(callId);
	}

	/**
	 * The call that ended without anybody and that the next one for this purpose replaces.
	 *
	 * @param vacant whose vacancy is called for; null where none is
	 */
	@Transactional(readOnly = true)
	public Optional<OpenCall> replaced(UUID exerciseId, CallPurpose purpose, @Nullable Sector vacant) {
		return calls.lastWithout(exerciseId, purpose, vacant).map(calls::get);
	}

	/** A call that a process works for, published or not. */
	@Transactional(readOnly = true)
	public OpenCall get(UUID callId) {
		return calls.get(callId);
	}

	private Exercise exercise(OpenCall call) {
		return exercises.get(call.exerciseId());
	}

}
