package org.tripartita.portal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.tripartita.monitoring.PublicStalls;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.ActaCorrections;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Sessions;
import org.tripartita.territory.SpokenHour;
import org.tripartita.territory.Territories;

/** {@code /secretariados/STL-OAX}: who sits in an STL, by which rules it works and what it decided. */
@Controller
class SecretariatController {

	/** Pages of their own have all sessions, decisions and actas. */
	private static final int LATEST = 5;

	private final Secretariats secretariats;

	private final Territories territories;

	private final SecretariatSeats seats;

	private final SecretariatRules rules;

	private final Sessions sessions;

	private final Agenda agenda;

	private final ActaRegister actas;

	private final ActaCorrections proposals;

	private final SecretariatLog log;

	private final PublicStalls stalls;

	private final SpokenHour hours;

	SecretariatController(Secretariats secretariats, Territories territories, SecretariatSeats seats, SecretariatRules rules,
			Sessions sessions, Agenda agenda, ActaRegister actas, ActaCorrections proposals, SecretariatLog log, PublicStalls stalls, SpokenHour hours) {
		this.secretariats = secretariats;
		this.territories = territories;
		this.seats = seats;
		this.rules = rules;
		this.sessions = sessions;
		this.agenda = agenda;
		this.actas = actas;
		this.proposals = proposals;
		this.log = log;
		this.stalls = stalls;
		this.hours = hours;
	}

	@GetMapping("/secretariados/{code}")
	String secretariat(@PathVariable String code, @RequestParam(required = false) @Nullable String fecha, Model model) {
		var secretariat = secretariats.findByCode(code).orElseThrow(() -> new NoSuchPage("secretariat " + code));
		model.addAttribute("place", "secretariado");
		model.addAttribute("secretariat", secretariat);
		var territory = territories.findByCode(secretariat.territoryCode()).orElseThrow();
		model.addAttribute("territory", territory);
		model.addAttribute("entity", territories.findByCode(territory.entityCode()).orElseThrow());
		model.addAttribute("stalls", stalls.ofSecretariat(secretariat.id()));
		rules.show(secretariat, model);
		seats.show(secretariat, fecha, model);
		model.addAttribute("sessions", sessions.page(secretariat.id(), 0, LATEST));
		model.addAttribute("decisions", agenda.decisions(secretariat.id(), 0, LATEST));
		model.addAttribute("pending", agenda.pending(secretariat.id()));
		model.addAttribute("actas", ActaLine.of(actas.page(secretariat.id(), Visibility.PUBLIC, 0, LATEST), actas));
		model.addAttribute("corrections", actas.correctionsOf(secretariat.id()));
		model.addAttribute("news", log.latest(secretariat.id(), LATEST * 2));
		var founding = secretariat.installationDocumentId();
		model.addAttribute("notCorrected", founding == null ? List.of() : proposals.refused(founding));
		model.addAttribute("zone", hours.zone(secretariat.territoryCode()));
		return "portal/secretariat";
	}

}
