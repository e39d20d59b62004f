package org.tripartita.opencall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;

/** Takes in applications: on the public page, on paper, of a call held before, by invitation (G-26). */
@Service
@Transactional
public class CallReception {

	private static final String FOLIO_MARK = "CV-";

	private static final int FOLIO_LENGTH = 10;

	/** An organisation may apply for several sectors and people; a program would apply without end. */
	private static final int MOST_FROM_ONE_ADDRESS = 20;

	private final CallStore calls;

	private final ApplicationStore applications;

	private final CallLog log;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CallReception(CallStore calls, ApplicationStore applications, CallLog log,
			ApplicationEventPublisher events, Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.log = log;
		this.events = events;
		this.clock = clock;
	}

	/** What became of an application on the public page. */
	public sealed interface Applied {

		record Received(String folio) implements Applied {
		}

		/** Reception is over, or the call does not receive. */
		record Late(OpenCall call) implements Applied {
		}

		/**
		 * @param reason the key of the sentence that says what to mend
		 */
		record Refused(String reason) implements Applied {
		}

		record UnknownCall() implements Applied {
		}

	}

	/** Receives an application while the window is open; the server's clock decides. */
	public Applied apply(UUID callId, ApplicationForm form) {
		var held = calls.hold(callId).filter(call -> call.state() != CallState.DRAFT);
		if (held.isEmpty()) {
			return new Applied.UnknownCall();
		}
		var call = held.get();
		var known = applications.folioOf(callId, form.requestId());
		if (known.isPresent()) {
			return new Applied.Received(known.get());
		}
		if (!call.receivesAt(clock.instant())) {
			return new Applied.Late(call);
		}
		var refusal = refusal(call, form);
		return refusal == null ? keep(callId, form) : new Applied.Refused(refusal);
	}

	private @Nullable String refusal(OpenCall call, ApplicationForm form) {
		if (!form.privacyConsent() || !form.noConflict()) {
			return "opencall.consents";
		}
		if (!offers(call, form.sector())) {
			return "opencall.no-such-sector";
		}
		if (applications.stands(call.id(), form)) {
			return "opencall.sent-already";
		}
		return applications.from(call.id(), form.contactEmail()) >= MOST_FROM_ONE_ADDRESS ? "opencall.too-many" : null;
	}

	private Applied keep(UUID callId, ApplicationForm form) {
		applications.add(entry(form.requestId(), callId, new PaperApplication(form.sector(), form.organisation(), form.position(),
				form.motivation(), form.contactEmail(), log.today(), form.gender(), form.worksForMember()), null, null));
		var folio = applications.folioOf(callId, form.requestId());
		if (folio.isEmpty()) {
			return new Applied.Refused("opencall.form-used");
		}
		events.publishEvent(new ApplicationReceived(applications.idOf(callId, form.requestId()), callId));
		return new Applied.Received(folio.get());
	}

	/** What an applicant may look up with a folio. */
	@Transactional(readOnly = true)
	public Optional<Receipt> receipt(String folio) {
		return applications.receipt(folio);
	}

	/** What became of applications that staff entered. */
	public enum Entered {

		DONE,

		/** One names a sector without places in this call. */
		NO_SUCH_SECTOR,

		/** One is invited for a sector that has candidates. */
		NOT_MISSING,

		/** One bears a day outside of the window, or in the future. */
		OUTSIDE_WINDOW,

		/** The window closed while they were being entered. */
		CLOSED

	}

	/** Enters applications that arrived on paper while the window is open. */
	public Entered onPaper(UUID callId, List<PaperApplication> papers, String by) {
		var call = calls.hold(callId).orElseThrow();
		return call.receivesAt(clock.instant()) ? within(call, papers, by) : Entered.CLOSED;
	}

	/** Enters the candidates of a call that was held before. */
	public Entered ofHeldCall(UUID callId, List<PaperApplication> papers, String by) {
		return within(calls.get(callId), papers, by);
	}

	private Entered within(OpenCall call, List<PaperApplication> papers, String by) {
		if (papers.stream().anyMatch(paper -> !offers(call, paper.sector()))) {
			return Entered.NO_SUCH_SECTOR;
		}
		if (papers.stream().anyMatch(paper -> outside(call.window(), paper.on()))) {
			return Entered.OUTSIDE_WINDOW;
		}
		papers.forEach(paper -> applications.add(entry(UUID.randomUUID(), call.id(), paper, null, by)));
		return Entered.DONE;
	}

	private boolean outside(OpenCall.Window window, LocalDate day) {
		return day.isBefore(window.publishedOn()) || day.isAfter(window.closesOn()) || day.isAfter(log.today());
	}

	/**
	 * Invites candidates under the same requirements, because nobody suitable applied; the reason is public (G-26).
	 * Also how a sector's representative convenes its own for the tables (E7a).
	 *
	 * @param missing the sectors for which somebody can be invited; whoever is of no sector always can
	 */
	public Entered invite(UUID callId, List<PaperApplication> invited, Collection<Sector> missing, String reason, String by) {
		var call = calls.hold(callId).orElseThrow();
		if (invited.stream().anyMatch(paper -> !offers(call, paper.sector()))) {
			return Entered.NO_SUCH_SECTOR;
		}
		if (invited.stream().anyMatch(paper -> paper.sector() != null && !missing.contains(paper.sector()))) {
			return Entered.NOT_MISSING;
		}
		if (invited.stream().anyMatch(paper -> paper.on().isBefore(call.window().closesOn()) || paper.on().isAfter(log.today()))) {
			return Entered.OUTSIDE_WINDOW;
		}
		invited.forEach(paper -> {
			applications.add(entry(UUID.randomUUID(), callId, paper, reason, by));
			log.add(call, paper.on(), null, "opencall.log.invited", call.title(), paper.organisation(), reason);
		});
		return Entered.DONE;
	}

	/** Notes in public that a sector's representative could not convene anybody (E7a). */
	public void noneConvened(UUID callId, String sectorName, String reason) {
		log.add(calls.get(callId), log.today(), null, "opencall.log.none-convened", sectorName, reason);
	}

	private static boolean offers(OpenCall call, @Nullable Sector sector) {
		return call.seats().stream().anyMatch(seat -> seat.sector() == sector);
	}

	private ApplicationStore.Entry entry(UUID request, UUID callId, PaperApplication content, @Nullable String invitation,
			@Nullable String by) {
		return new ApplicationStore.Entry(request, folio(), callId, content, invitation, by, clock.instant());
	}

	private String folio() {
		return FOLIO_MARK + Folios.next(FOLIO_LENGTH);
	}

}
