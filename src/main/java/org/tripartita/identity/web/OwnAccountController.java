package org.tripartita.identity.web;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.OwnAccount;
import org.tripartita.identity.OwnSheets;
import org.tripartita.identity.PasswordRule;
import org.tripartita.identity.PersonFiles;
import org.tripartita.identity.Sessions;

/** {@code /mi-cuenta}: what somebody holds, and what they do about their own account. */
@Controller
class OwnAccountController {

	private static final String PAGE = "/mi-cuenta";

	private final OwnAccount own;

	private final PersonFiles files;

	private final Accounts accounts;

	private final LoginAttempts attempts;

	private final Sessions sessions;

	private final ObjectProvider<OwnSheets> sheets;

	OwnAccountController(OwnAccount own, PersonFiles files, Accounts accounts, LoginAttempts attempts, Sessions sessions,
			ObjectProvider<OwnSheets> sheets) {
		this.own = own;
		this.files = files;
		this.accounts = accounts;
		this.attempts = attempts;
		this.sessions = sessions;
		this.sheets = sheets;
	}

	@GetMapping(PAGE)
	ModelAndView show(Principal person) {
		return page(person, Sent.NOTHING);
	}

	@PostMapping(PAGE + "/ausencia")
	ModelAndView absent(@RequestParam Map<String, String> sent, Principal person) {
		var fields = new Fields(sent);
		var mandate = mandate(fields);
		var firstDay = fields.day("primer-dia");
		var lastDay = fields.day("ultimo-dia");
		return done("ausencia-" + mandate, person, sent, fields, () -> own.absent(person.getName(), mandate, firstDay, lastDay));
	}

	@PostMapping(PAGE + "/regreso")
	ModelAndView back(@RequestParam Map<String, String> sent, Principal person) {
		var fields = new Fields(sent);
		var mandate = mandate(fields);
		return done("ausencia-" + mandate, person, sent, fields, () -> own.back(person.getName(), mandate));
	}

	private static UUID mandate(Fields fields) {
		return Addresses.found(Optional.ofNullable(fields.id("nombramiento")));
	}

	/** Whoever changes the password logs in with the new one, in this browser as in all others. */
	@PostMapping(PAGE + "/contrasena")
	ModelAndView changePassword(@RequestParam Map<String, String> sent, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		var wanted = sent.getOrDefault("nueva", "");
		var fault = PasswordRule.fault(wanted, sent.getOrDefault("otra-vez", ""), person.getName())
			.or(() -> guessed(person.getName(), sent.getOrDefault("actual", ""), wanted, request.getRemoteAddr()));
		if (fault.isPresent()) {
			return refused(person, new Sent("contrasena", Map.of(), fault.get()));
		}
		new SecurityContextLogoutHandler().logout(request, response, person);
		return seeOther(SitePaths.LOGIN + "?lista");
	}

	/** A session left open is no way to guess its owner's password. */
	private Optional<String> guessed(String username, String present, String wanted, String address) {
		if (!attempts.admit(address, username)) {
			return Optional.of("password.wait");
		}
		if (present.length() <= PasswordRule.LONGEST && accounts.changePassword(username, present, wanted)) {
			attempts.succeeded(address, username);
			return Optional.empty();
		}
		return Optional.of("password.wrong");
	}

	/** Logs out of every browser, this one too. */
	@PostMapping(PAGE + "/sesiones")
	ModelAndView leaveEverywhere(Authentication person, HttpServletRequest request, HttpServletResponse response) {
		sessions.endAll(person.getName());
		new SecurityContextLogoutHandler().logout(request, response, person);
		return seeOther(SitePaths.LOGIN + "?cerrada");
	}

	@PostMapping(PAGE + "/datos")
	ResponseEntity<OwnAccount.Data> export(Principal person) {
		var file = ContentDisposition.attachment().filename("mis-datos.json").build();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.body(Addresses.found(own.export(person.getName())));
	}

	private ModelAndView done(String form, Principal person, Map<String, String> sent, Fields fields,
			Supplier<Optional<MandateChange>> act) {
		var change = Addresses.found(fields.fault().map(MandateChange::refused).or(act));
		return change instanceof MandateChange.Refused refused ? refused(person, new Sent(form, sent, refused.reason()))
				: seeOther(PAGE + "?hecho");
	}

	private ModelAndView refused(Principal person, Sent sent) {
		var page = page(person, sent);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private ModelAndView page(Principal person, Sent sent) {
		var page = new ModelAndView("identity/own-account", "person", Addresses.found(files.own(person.getName())));
		page.addObject("sent", sent);
		page.addObject("sheets", sheets.stream().flatMap(own -> own.of(person.getName()).stream()).toList());
		page.addObject("sessions", sessions.open(person.getName()));
		page.addObject("shortest", PasswordRule.SHORTEST);
		page.addObject("longest", PasswordRule.LONGEST);
		return page;
	}

	static ModelAndView seeOther(String address) {
		var page = new ModelAndView("redirect:" + address);
		page.setStatus(HttpStatus.SEE_OTHER);
		return page;
	}

}
