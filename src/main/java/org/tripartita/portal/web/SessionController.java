package org.tripartita.portal.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.tripartita.record.ActaRegister;
import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Agreement;
import org.tripartita.secretariat.Agreements;
import org.tripartita.secretariat.LiveAudience;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionCalendar;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionReports;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.ShortNotice;
import org.tripartita.territory.SpokenHour;

/** {@code /secretariados/STL-OAX/sesiones}: what an STL will deliberate, what it decided and what it agreed to have done. */
@Controller
class SessionController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

	/** So much a feed tells; the pages tell the rest. */
	private static final int IN_A_FEED = 50;

	private final Secretariats secretariats;

	private final Sessions sessions;

	private final SessionReports reports;

	private final SessionDeliberation deliberation;

	private final Agreements agreements;

	private final LiveAudience audience;

	private final SecretariatLog log;

	private final SessionCalendar calendar;

	private final SecretariatFeed feed;

	private final ActaRegister actas;

	private final ActaCorrections proposals;

	private final SpokenHour hours;

	private final ShortNotice notice;

	private final Clock clock;

	private final ZoneId zone;

	SessionController(Secretariats secretariats, Sessions sessions, SessionReports reports, SessionDeliberation deliberation,
			Agreements agreements,
			LiveAudience audience, SecretariatLog log, SessionCalendar calendar, SecretariatFeed feed, ActaRegister actas, ActaCorrections proposals,
			SpokenHour hours, ShortNotice notice, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.reports = reports;
		this.deliberation = deliberation;
		this.agreements = agreements;
		this.audience = audience;
		this.log = log;
		this.calendar = calendar;
		this.feed = feed;
		this.actas = actas;
		this.proposals = proposals;
		this.hours = hours;
		this.notice = notice;
		this.clock = clock;
		this.zone = zone;
	}

	@GetMapping("/secretariados/{code}/sesiones")
	String sessions(@PathVariable String code, @RequestParam(defaultValue = "1") String pagina, Model model) {
		var secretariat = secretariat(code, model);
		model.addAttribute("part", Part.of(pagina, sessions.count(secretariat.id()),
				(skipped, most) -> sessions.page(secretariat.id(), skipped, most)));
		model.addAttribute("corrections", actas.correctionsOf(secretariat.id()));
		model.addAttribute("zone", hours.zone(secretariat.territoryCode()));
		return "portal/sessions";
	}

	@GetMapping("/secretariados/{code}/sesiones/{number}")
	String session(@PathVariable String code, @PathVariable String number, @Nullable Principal person, Model model) {
		var secretariat = secretariat(code, model);
		var session = Count.of(number).flatMap(counted -> sessions.find(secretariat.id(), counted))
			.orElseThrow(() -> new NoSuchPage("session " + number));
		var report = reports.of(session);
		model.addAttribute("report", report);
		model.addAttribute("safeguarded", report.hasVotes() && deliberation.safeguarded(session.id()));
		model.addAttribute("openAgreements", coming(session) ? agreements.open(secretariat.id()) : List.<Agreement>of());
		model.addAttribute("shortNotice", notice.of(session).orElse(null));
		model.addAttribute("today", today());
		model.addAttribute("live", live(session, person));
		model.addAttribute("corrections", actas.correctionsOf(secretariat.id()));
		model.addAttribute("notCorrected", notCorrected(session));
		model.addAttribute("hour", hours.of(session.at(), secretariat.territoryCode()));
		return "portal/session";
	}

	private List<ActaCorrections.Refused> notCorrected(Session session) {
		return session.documentId() == null ? List.of() : proposals.refused(session.documentId());
	}

	/** Where it is followed as it happens, by whoever has a part in it; citizens have this page. */
	private @Nullable UUID live(Session session, @Nullable Principal person) {
		boolean goesOn = session.state() == SessionState.CONVENED || session.state() == SessionState.OPEN;
		return goesOn && person != null && audience.follows(session, person.getName()) ? session.id() : null;
	}

	@GetMapping("/secretariados/{code}/acuerdos")
	String agreements(@PathVariable String code, @RequestParam(defaultValue = "1") String pagina, Model model) {
		var secretariat = secretariat(code, model);
		model.addAttribute("part", Part.of(pagina, agreements.count(secretariat.id()),
				(skipped, most) -> agreements.page(secretariat.id(), skipped, most)));
		model.addAttribute("today", today());
		return "portal/agreements";
	}

	@GetMapping("/secretariados/{code}/sesiones.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String code) {
		var secretariat = find(code);
		return answer(CALENDAR, calendar.published(secretariat, sessions.page(secretariat.id(), 0, IN_A_FEED)));
	}

	@GetMapping("/secretariados/{code}/novedades.atom")
	ResponseEntity<byte[]> news(@PathVariable String code) {
		var secretariat = find(code);
		return answer(ATOM, feed.of(secretariat, log.latest(secretariat.id(), IN_A_FEED), actas.correctionsOf(secretariat.id())));
	}

	private static ResponseEntity<byte[]> answer(MediaType type, String text) {
		return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
	}

	private Secretariat secretariat(String code, Model model) {
		var secretariat = find(code);
		model.addAttribute("place", "secretariado");
		model.addAttribute("secretariat", secretariat);
		return secretariat;
	}

	private Secretariat find(String code) {
		return secretariats.findByCode(code).orElseThrow(() -> new NoSuchPage("secretariat " + code));
	}

	private static boolean coming(Session session) {
		return session.state() == SessionState.CONVENED;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(clock.instant(), zone);
	}

}
