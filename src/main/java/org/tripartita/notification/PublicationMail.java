package org.tripartita.notification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Sector;
import org.tripartita.identity.Contact;
import org.tripartita.opencall.Applicant;
import org.tripartita.opencall.ApplicationReceived;
import org.tripartita.opencall.CallAmended;
import org.tripartita.opencall.CallConcluded;
import org.tripartita.opencall.CallDossiers;
import org.tripartita.opencall.CallPublished;
import org.tripartita.opencall.CallState;
import org.tripartita.opencall.CorrectionAsked;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.RequestedDocument;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.ConsultationPublished;
import org.tripartita.participation.Consultations;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Tells the three sectors of a territory of a call or a consultation that opens, so that each convenes its
 * counterparts (G-09 [S3:651]). One that was held before and is only entered now is news to nobody.
 */
@Component
class PublicationMail {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Texts.SPANISH);

	private static final String AMENDED = "mail.amended";

	private final OpenCalls calls;

	private final CallDossiers dossiers;

	private final Consultations consultations;

	private final ConsultationDesk desk;

	private final Exercises exercises;

	private final Accounts accounts;

	private final Outbox outbox;

	private final ApplicantLink link;

	private final Texts texts;

	private final SpokenHour hours;

	private final String site;

	PublicationMail(OpenCalls calls, CallDossiers dossiers, Consultations consultations, ConsultationDesk desk, Exercises exercises,
			Accounts accounts, Outbox outbox, ApplicantLink link, Texts texts, SpokenHour hours,
			@Value("${tripartita.public-address}") String site) {
		this.calls = calls;
		this.dossiers = dossiers;
		this.consultations = consultations;
		this.desk = desk;
		this.exercises = exercises;
		this.accounts = accounts;
		this.outbox = outbox;
		this.link = link;
		this.texts = texts;
		this.hours = hours;
		this.site = site;
	}

	@ApplicationModuleListener
	void on(CallPublished event) {
		calls.find(event.callId())
			.filter(call -> !call.window().retrospective())
			.ifPresent(call -> tell("call", event.callId(), event.exerciseId(), call.title(), call.window().closesOn(),
					site + "/convocatorias/" + event.callId()));
	}

	/** The applicant gets the link to the own application, which nobody else has. */
	@ApplicationModuleListener
	void on(ApplicationReceived event) {
		var call = calls.find(event.callId()).orElseThrow();
		var body = call.documents().isEmpty() ? "mail.application.body" : "mail.application.body.documents";
		dossiers.applicant(event.applicationId())
			.ifPresent(one -> tell("application-received:", event.applicationId(), one, texts.of("mail.application.subject", one.folio()),
					texts.of(body, one.callTitle(), one.folio(), site + one.path(), documents(call))));
	}

	/** Which documents the call needs and until when; nothing where it needs none. */
	private String documents(OpenCall call) {
		var needed = call.documents().stream().filter(RequestedDocument::required).map(RequestedDocument::name).toList();
		return needed.isEmpty() ? ""
				: texts.of("mail.application.documents", String.join(", ", needed), SpokenDay.of(call.window().closesOn()), hours.zone());
	}

	@ApplicationModuleListener
	void on(CorrectionAsked event) {
		dossiers.applicant(event.applicationId())
			.ifPresent(one -> tell("correction-asked:", event.applicationId(), one, texts.of("mail.correction.subject", one.folio()),
					texts.of(one.key() == null ? "mail.correction.paper.body" : "mail.correction.body", one.callTitle(), one.correction(), DAY.format(one.correctionDay()), link.to(one))));
	}

	/** Whoever applied reads what is valid from now on, also that the reception rests or goes on. */
	@ApplicationModuleListener
	void on(CallAmended event) {
		var amended = calls.amendments(event.callId()).get(event.number() - 1);
		tellApplicants("call-amended:" + event.number() + ":", event.callId(), "mail.amended." + event.kind(), amended.text(), amended.reason());
	}

	/** A call that was cancelled before its result has no other way to tell those who wait for it. */
	@ApplicationModuleListener
	void on(CallConcluded event) {
		calls.find(event.callId())
			.filter(call -> call.state() == CallState.CANCELLED && call.ending() != null)
			.ifPresent(call -> tellApplicants("call-cancelled:", call.id(), "mail.cancelled", "", String.valueOf(call.ending().voidReason())));
	}

	private void tellApplicants(String what, UUID callId, String message, String text, String reason) {
		dossiers.applicants(callId)
			.forEach(one -> tell(what, callId, one, texts.of(message + ".subject", one.folio()),
					texts.of((message.startsWith(AMENDED) ? AMENDED : message) + ".body", one.callTitle(), text, reason, site + "/convocatorias/" + callId, link.to(one))));
	}

	private void tell(String what, UUID id, Applicant applicant, String subject, String body) {
		outbox.queue(what + id, new Contact(applicant.folio(), applicant.email()), subject, body);
	}

	@ApplicationModuleListener
	void on(ConsultationPublished event) {
		var consultation = consultations.get(event.consultationId());
		if (!consultation.retrospective() && consultation.closesAt() != null) {
			tell("consultation", event.consultationId(), event.exerciseId(), consultation.title(), desk.lastDay(consultation),
					site + "/consultas/" + event.consultationId());
		}
	}

	private void tell(String what, UUID id, UUID exerciseId, String title, LocalDate lastDay, String link) {
		var exercise = exercises.get(exerciseId);
		var subject = texts.of("mail." + what + ".subject", title);
		var body = texts.of("mail." + what + ".body", title, exercise.name(), SpokenDay.of(lastDay), link);
		Sector.roles()
			.stream()
			.flatMap(role -> accounts.reachable(RoleGroups.of(role, exercise.territoryCode())).stream())
			.forEach(contact -> outbox.queue(what + "-published:" + id, contact, subject, body));
	}

}
