package org.tripartita.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Sessions;
import org.tripartita.territory.Territories;

/** {@code /secretariados/STL-OAX}: who sits in an STL, by which rules it works and what it decided. */
@Controller
class SecretariatController {

	private final Secretariats secretariats;

	private final Territories territories;

	private final Seats seats;

	private final Sessions sessions;

	private final Agenda agenda;

	private final ActaRegister actas;

	private final Clock clock;

	private final ZoneId zone;

	SecretariatController(Secretariats secretariats, Territories territories, Seats seats, Sessions sessions, Agenda agenda,
			ActaRegister actas, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.secretariats = secretariats;
		this.territories = territories;
		this.seats = seats;
		this.sessions = sessions;
		this.agenda = agenda;
		this.actas = actas;
		this.clock = clock;
		this.zone = zone;
	}

	/** The seats of one sector. */
	record Bench(Sector sector, List<Seat> seats) {
	}

	@GetMapping("/secretariados/{code}")
	String secretariat(@PathVariable String code, Model model) {
		var secretariat = secretariats.findByCode(code).orElseThrow(() -> new NoSuchPage("secretariat " + code));
		model.addAttribute("place", "secretariado");
		model.addAttribute("secretariat", secretariat);
		var territory = territories.findByCode(secretariat.territoryCode()).orElseThrow();
		model.addAttribute("territory", territory);
		model.addAttribute("entity", territories.findByCode(territory.entityCode()).orElseThrow());
		model.addAttribute("rules", secretariat.hasRules() ? secretariat.rules() : null);
		model.addAttribute("benches", benches(secretariat));
		model.addAttribute("sessions", sessions.of(secretariat.id()));
		model.addAttribute("decisions", agenda.decisions(secretariat.id()));
		model.addAttribute("pending", agenda.pending(secretariat.id()));
		model.addAttribute("actas", actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC));
		return "portal/secretariat";
	}

	private List<Bench> benches(Secretariat secretariat) {
		var today = LocalDate.ofInstant(clock.instant(), zone);
		var all = secretariat.state() == SecretariatState.FORMING ? seats.current(secretariat.id())
				: seats.of(secretariat.id(), today);
		return Arrays.stream(Sector.values())
			.map(sector -> new Bench(sector, all.stream().filter(seat -> seat.sector() == sector).toList()))
			.toList();
	}

}
