package org.tripartita.opencall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.CallAmended.Kind;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** What a convener does with a published call while it runs. Its bases never change; each act has a public reason. */
@Service
@Transactional
public class CallConduct {

	/** The message that ends the room of a call. */
	private static final String CANCELLED = "opencall.cancelled";

	/** The message that lets the reception of a call rest. */
	private static final String SUSPENDED = "opencall.suspended";

	/** The message that has the room of a panel look again at who gives points. */
	static final String PANEL_CHANGED = "opencall.panelChanged";

	private final CallStore calls;

	private final CallParts parts;

	private final PanelStore panel;

	private final CallPapers papers;

	private final CallLog log;

	private final Exercises exercises;

	private final BusinessCalendar calendar;

	private final Processes processes;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	CallConduct(CallStore calls, CallParts parts, PanelStore panel, CallPapers papers, CallLog log, Exercises exercises,
			BusinessCalendar calendar, Processes processes, Texts texts, ApplicationEventPublisher events, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.calls = calls;
		this.parts = parts;
		this.panel = panel;
		this.papers = papers;
		this.log = log;
		this.exercises = exercises;
		this.calendar = calendar;
		this.processes = processes;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
		this.zone = zone;
	}

	/** What became of an act on a call. */
	public enum Conducted {

		DONE,

		/** The result is public, or the call ended. */
		TOO_LATE,

		/** The call does not receive: whoever applied did so under what was published. */
		NOT_RECEIVING,

		/** Somebody would lose days that were left when the reception was suspended. */
		TOO_EARLY,

		/** Nobody gives points there: not of the panel, or excused already. */
		NOT_SEATED

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
		var published = publishAmendment(call, Kind.AMENDMENT, text, reason, by);
		log.add(call, log.today(), published.documentId(), "opencall.log.amended", published.number(), call.title(), reason);
		return Conducted.DONE;
	}

	private Amendment publishAmendment(OpenCall call, Kind kind, String text, String reason, String by) {
		int number = parts.amendments(call.id()).size() + 1;
		var title = texts.of("opencall.amendment.title." + kind, number, call.title());
		var document = papers.sealAmendment(call, title, number, log.today(), text, reason, exercises.get(call.exerciseId()));
		var amendment = new Amendment(number, log.today(), text, reason, document);
		parts.amended(call.id(), amendment, by, clock.instant());
		events.publishEvent(new CallAmended(call.id(), call.exerciseId(), number, kind));
		return amendment;
	}

	/**
	 * Lets the reception rest, for instance because the call is being corrected or for an emergency (E2c, E2g): until it goes
	 * on nobody can apply. It is published as an amendment.
	 *
	 * @param reason why, public
	 */
	public Conducted suspend(UUID callId, String reason, String by) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (!call.receivesAt(clock.instant())
				|| !processes.tell(SUSPENDED, ProcessVariable.ofId("callId"), callId, Processes.facts())) {
			return Conducted.NOT_RECEIVING;
		}
		calls.suspended(callId, log.today(), reason);
		var published = publishAmendment(call, Kind.SUSPENSION, texts.of("opencall.suspension.text", SpokenDay.of(call.window().closesOn())), reason, by);
		log.add(call, log.today(), published.documentId(), "opencall.log.suspension", published.number(), call.title(), reason);
		return Conducted.DONE;
	}

	/** Why and since when the reception of a call rests. */
	public record Suspension(LocalDate on, String reason) {
	}

	/** The suspension of a call whose reception rests. */
	@Transactional(readOnly = true)
	public Suspension suspension(UUID callId) {
		return calls.suspension(callId);
	}

	/**
	 * The first last day that leaves everybody the days that were left when the reception was suspended: as many business days
	 * of the territory, and no fewer days of the calendar.
	 */
	@Transactional(readOnly = true)
	public LocalDate earliestClosing(UUID callId) {
		var call = calls.get(callId);
		var since = calls.suspension(callId).on();
		var closesOn = call.window().closesOn();
		var territory = exercises.get(call.exerciseId()).territoryCode();
		var days = log.today().plusDays(Math.max(1, ChronoUnit.DAYS.between(since, closesOn)));
		var left = Math.max(0, calendar.businessDaysBetween(since, closesOn, territory));
		var businessDays = calendar.addBusinessDays(log.today(), left, territory);
		return businessDays.isAfter(days) ? businessDays : days;
	}

	/**
	 * Opens the reception again with a later last day; both are published as an amendment.
	 *
	 * @param reason why on that day, public
	 */
	public Conducted resume(UUID callId, LocalDate closesOn, String reason, String by) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (call.state() != CallState.SUSPENDED) {
			return Conducted.NOT_RECEIVING;
		}
		if (closesOn.isBefore(earliestClosing(callId))) {
			return Conducted.TOO_EARLY;
		}
		calls.resumed(callId, closesOn, firstMomentAfter(closesOn));
		var text = texts.of(closesOn.equals(call.window().closesOn()) ? "opencall.resumption.text.same" : "opencall.resumption.text",
				SpokenDay.of(call.window().closesOn()), SpokenDay.of(closesOn));
		var published = publishAmendment(call, Kind.RESUMPTION, text, reason, by);
		log.add(call, log.today(), published.documentId(), "opencall.log.resumption", published.number(), call.title(), reason,
				SpokenDay.of(closesOn));
		return Conducted.DONE;
	}

	private Instant firstMomentAfter(LocalDate day) {
		return day.plusDays(1).atStartOfDay(zone).toInstant();
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
		log.add(call, log.today(), null, "opencall.log.cancelled." + call.purpose(), call.title(), reason);
		events.publishEvent(new CallConcluded(callId, call.exerciseId()));
		processes.tell(CANCELLED, ProcessVariable.ofId("callId"), callId, Processes.facts());
		return Conducted.DONE;
	}

	/** The process of a call was ended from outside: it receives no more, and that is public; nothing where it ended before. */
	public void abandon(UUID callId) {
		var call = calls.holdAlone(callId).orElseThrow();
		var reason = texts.of("room.abandoned");
		if (calls.abandoned(callId, log.today(), reason)) {
			log.add(call, log.today(), null, "opencall.log.abandoned", call.title(), reason);
			events.publishEvent(new CallConcluded(callId, call.exerciseId()));
		}
	}

	/**
	 * Excuses a member of the panel, for instance one who left, has a conflict or does not answer: its task falls away, the
	 * others go on, and where too few are left the convener is asked for a substitute.
	 *
	 * @param reason why, public
	 */
	public Conducted excuse(UUID callId, UUID panelistId, String reason, String by) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (call.ending() != null) {
			return Conducted.TOO_LATE;
		}
		var member = call.panel().stream().filter(one -> one.id().equals(panelistId)).findFirst();
		if (member.isEmpty() || !parts.excuse(panelistId, reason, log.today(), by, clock.instant())) {
			return Conducted.NOT_SEATED;
		}
		panel.excused(panelistId);
		calls.shortPanel(callId, null);
		log.add(call, log.today(), null, "opencall.log.excused", member.get().office(), member.get().organisation(), call.title(), reason);
		processes.tell(PANEL_CHANGED, ProcessVariable.ofId("callId"), callId, Processes.facts());
		return Conducted.DONE;
	}

	/** Who of the panel can still be excused. */
	@Transactional(readOnly = true)
	public List<Panelist> seated(UUID callId) {
		var call = calls.get(callId);
		var excused = parts.excuses(callId);
		return call.ending() != null ? List.of() : call.panel().stream().filter(one -> !excused.containsKey(one.id())).toList();
	}

	/** What was amended in a call, the first amendment first. */
	@Transactional(readOnly = true)
	public List<Amendment> amendments(UUID callId) {
		return parts.amendments(callId);
	}

}
