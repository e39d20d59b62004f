package org.tripartita.notification;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Contact;
import org.tripartita.opencall.CallDossiers;
import org.tripartita.opencall.CallInterviews;
import org.tripartita.opencall.CallPanel;
import org.tripartita.opencall.Interview;
import org.tripartita.opencall.InterviewScheduled;
import org.tripartita.opencall.InterviewsSet;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.territory.SpokenHour;
import org.tripartita.territory.TerritoryZones;
import org.tripartita.workflow.Texts;

/** Tells the candidate of an interview and the panel that hears it when and where they meet, by the clocks of the place. */
@Component
class InterviewMail {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Texts.SPANISH);

	private final OpenCalls calls;

	private final CallDossiers dossiers;

	private final CallInterviews interviews;

	private final CallPanel panels;

	private final Exercises exercises;

	private final Accounts accounts;

	private final Outbox outbox;

	private final ApplicantLink link;

	private final Texts texts;

	private final TerritoryZones zones;

	private final SpokenHour hours;

	private final String site;

	InterviewMail(OpenCalls calls, CallDossiers dossiers, CallInterviews interviews, CallPanel panels, Exercises exercises,
			Accounts accounts, Outbox outbox, ApplicantLink link, Texts texts, TerritoryZones zones, SpokenHour hours,
			@Value("${tripartita.public-address}") String site) {
		this.calls = calls;
		this.dossiers = dossiers;
		this.interviews = interviews;
		this.panels = panels;
		this.exercises = exercises;
		this.accounts = accounts;
		this.outbox = outbox;
		this.link = link;
		this.texts = texts;
		this.zones = zones;
		this.hours = hours;
		this.site = site;
	}

	@ApplicationModuleListener
	void on(InterviewScheduled event) {
		var interview = dossiers.interview(event.callId(), event.applicationId());
		dossiers.applicant(event.applicationId())
			.filter(one -> interview.isPresent())
			.ifPresent(one -> outbox.queue("interview:" + key(interview.get()) + event.applicationId(), new Contact(one.folio(), one.email()),
					texts.of(event.again() ? "mail.interview.again.subject" : "mail.interview.subject", one.folio()),
					texts.of("mail.interview.body", one.callTitle(), moment(event.callId(), interview.get()), interview.get().place(),
							link.to(one))));
	}

	/** The panel gets the whole list, whichever of its times changed. */
	@ApplicationModuleListener
	void on(InterviewsSet event) {
		calls.find(event.callId()).ifPresent(call -> {
			var list = list(call);
			panels.scorers(call)
				.stream()
				.flatMap(member -> accounts.contact(member).stream())
				.forEach(member -> outbox.queue("panel-interviews:" + list.hashCode() + ":" + call.id(), member,
						texts.of(event.again() ? "mail.panel-interviews.again.subject" : "mail.panel-interviews.subject", call.title()),
						texts.of("mail.panel-interviews.body", call.title(), list, site + "/espacio/convocatorias/" + call.id() + "/panel")));
		});
	}

	private String list(OpenCall call) {
		var set = interviews.of(call.id());
		return interviews.candidates(call.id())
			.stream()
			.filter(one -> set.containsKey(one.id()))
			.sorted(Comparator.comparing(one -> set.get(one.id()).at()))
			.map(one -> texts.of("mail.panel-interviews.one", one.organisation(), moment(call.id(), set.get(one.id())), set.get(one.id()).place()))
			.collect(Collectors.joining("\n"));
	}

	private static String key(Interview interview) {
		return interview.at() + ":" + interview.place().hashCode() + ":";
	}

	private String moment(UUID callId, Interview interview) {
		var territory = exercises.get(calls.find(callId).orElseThrow().exerciseId()).territoryCode();
		var there = interview.at().atZone(zones.of(territory));
		return DAY.format(there) + ", " + hours.of(there.toLocalTime(), territory);
	}

}
