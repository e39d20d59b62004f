package org.tripartita.notification;

import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Contact;
import org.tripartita.opencall.ApplicationStatus;
import org.tripartita.opencall.ApplicationWithdrawn;
import org.tripartita.opencall.CallDossiers;
import org.tripartita.opencall.CallExtended;
import org.tripartita.opencall.CallObjections;
import org.tripartita.opencall.CallPublished;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallResultPublished;
import org.tripartita.opencall.CandidacyMoved;
import org.tripartita.opencall.ObjectionResolved;
import org.tripartita.opencall.Objectors;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Tells those who applied for a call of its extension and its result, whoever took an application back that it is erased,
 * and whoever objected of what was decided (E2b, E2e, R2.5).
 */
@Component
class CallMail {

	private static final Set<ApplicationStatus> FACILITATOR = Set.of(ApplicationStatus.SELECTED, ApplicationStatus.APPOINTED);

	private final OpenCalls calls;

	private final CallDossiers dossiers;

	private final Objectors objectors;

	private final CallObjections objections;

	private final Outbox outbox;

	private final ApplicantLink link;

	private final SpokenHour hours;

	private final Texts texts;

	private final String site;

	CallMail(OpenCalls calls, CallDossiers dossiers, Objectors objectors, CallObjections objections, Outbox outbox,
			ApplicantLink link, SpokenHour hours, Texts texts, @Value("${tripartita.public-address}") String site) {
		this.calls = calls;
		this.dossiers = dossiers;
		this.objectors = objectors;
		this.objections = objections;
		this.outbox = outbox;
		this.link = link;
		this.hours = hours;
		this.texts = texts;
		this.site = site;
	}

	/** A result that was revised is another one. */
	@ApplicationModuleListener
	void on(CallResultPublished event) {
		calls.find(event.callId())
			.filter(call -> call.result() != null)
			.ifPresent(call -> tell("call-result:" + call.result().documentId(), call, "mail.result", isRevised(call) ? ".revised" : "", window(call)));
	}

	private String window(OpenCall call) {
		if (isRevised(call)) {
			return texts.of("mail.result.revised");
		}
		return call.objectionDays() == 0 ? texts.of("mail.result.final")
				: texts.of("mail.result.objections", SpokenDay.of(objections.lastDay(call)), hours.zone());
	}

	/** A result that is published after an objection was upheld is not the first. */
	private boolean isRevised(OpenCall call) {
		return objections.ofCall(call.id()).stream().anyMatch(one -> Boolean.TRUE.equals(one.upheld()));
	}

	/** Whoever applied for a call that ended without anybody hears of the one that replaces it: nothing is carried over. */
	@ApplicationModuleListener
	void on(CallPublished event) {
		calls.find(event.callId())
			.filter(call -> call.reissueOf() != null && !call.window().retrospective())
			.ifPresent(call -> dossiers.applicants(call.reissueOf())
				.forEach(one -> outbox.queue("call-reissued:" + call.id(), new Contact(one.folio(), one.email()),
						texts.of("mail.reissued.subject", one.folio()), texts.of("mail.reissued.body", call.title(), page(call.id()),
								SpokenDay.of(call.window().closesOn()), hours.zone(), link.to(one)))));
	}

	@ApplicationModuleListener
	void on(CallExtended event) {
		calls.find(event.callId())
			.filter(call -> call.window().extension() != null)
			.ifPresent(call -> tell("call-extended:" + call.id(), call, "mail.extended", "",
					texts.of("mail.extended.until", SpokenDay.of(call.window().closesOn()), String.valueOf(call.window().extension()),
							hours.zone())));
	}

	private void tell(String event, OpenCall call, String message, String variant, String what) {
		dossiers.applicants(call.id())
			.forEach(one -> outbox.queue(event, new Contact(one.folio(), one.email()), texts.of(message + variant + ".subject", one.folio()),
					texts.of(message + ".body", one.callTitle(), what, page(call.id()), link.to(one))));
	}

	/** Whoever is called, designated, declines or is not accepted reads it without having to look it up. */
	@ApplicationModuleListener
	void on(CandidacyMoved event) {
		var facilitates = event.purpose() == CallPurpose.FACILITATOR && FACILITATOR.contains(event.status());
		var what = texts.of("mail.candidacy." + event.status() + (facilitates ? ".FACILITATOR" : ""));
		dossiers.applicant(event.applicationId())
			.ifPresent(one -> outbox.queue("candidacy-" + event.status() + ":" + event.applicationId(), new Contact(one.folio(), one.email()),
					texts.of("mail.candidacy.subject", one.folio()),
					texts.of("mail.candidacy.body", one.callTitle(), what, page(event.callId()), link.to(one))));
	}

	@ApplicationModuleListener
	void on(ObjectionResolved event) {
		objectors.of(event.objectionId())
			.ifPresent(one -> outbox.queue("objection-resolved:" + event.objectionId(), new Contact(one.folio(), one.email()),
					texts.of("mail.objection.subject", one.folio()),
					texts.of("mail.objection.body", one.callTitle(), one.organisation(),
							texts.of(one.upheld() ? "mail.objection.upheld" : "mail.objection.dismissed"), one.resolution(), page(event.callId()))));
	}

	/**
	 * Forgets what was written to somebody who takes an application back, and confirms it; that letter is forgotten once it
	 * is delivered. In the transaction that erases the application: afterwards nobody knows the address.
	 */
	@EventListener
	void on(ApplicationWithdrawn event) {
		var applicant = dossiers.applicant(event.applicationId());
		outbox.forget(event.folio());
		applicant.ifPresent(one -> outbox.queue(Outbox.LAST + event.folio(), new Contact(one.folio(), one.email()),
				texts.of("mail.withdrawn.subject", one.folio()), texts.of("mail.withdrawn.body", one.callTitle(), one.folio(), page(event.callId()))));
	}

	private String page(UUID callId) {
		return site + "/convocatorias/" + callId;
	}

}
