package org.tripartita.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.tripartita.record.ActaRegister;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;

/** {@code /secretariados/STL-OAX/decisiones} and {@code /actas}: all that an STL decided and sealed, part by part. */
@Controller
class SecretariatListsController {

	private final Secretariats secretariats;

	private final Agenda agenda;

	private final ActaRegister actas;

	SecretariatListsController(Secretariats secretariats, Agenda agenda, ActaRegister actas) {
		this.secretariats = secretariats;
		this.agenda = agenda;
		this.actas = actas;
	}

	@GetMapping("/secretariados/{code}/decisiones")
	String decisions(@PathVariable String code, @RequestParam(defaultValue = "1") String pagina, Model model) {
		var secretariat = secretariat(code, model);
		model.addAttribute("part", Part.of(pagina, agenda.countDecisions(secretariat.id()),
				(skipped, most) -> agenda.decisions(secretariat.id(), skipped, most)));
		model.addAttribute("corrections", actas.correctionsOf(secretariat.id()));
		return "portal/decisions";
	}

	@GetMapping("/secretariados/{code}/actas")
	String actas(@PathVariable String code, @RequestParam(defaultValue = "1") String pagina, Model model) {
		var secretariat = secretariat(code, model);
		model.addAttribute("part", Part.of(pagina, actas.count(secretariat.id(), Visibility.PUBLIC),
				(skipped, most) -> ActaLine.of(actas.page(secretariat.id(), Visibility.PUBLIC, skipped, most), actas)));
		return "portal/actas";
	}

	private Secretariat secretariat(String code, Model model) {
		var secretariat = secretariats.findByCode(code).orElseThrow(() -> new NoSuchPage("secretariat " + code));
		model.addAttribute("place", "secretariado");
		model.addAttribute("secretariat", secretariat);
		return secretariat;
	}

}
