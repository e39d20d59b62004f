package org.tripartita.identity.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.ExternalIdentities;
import org.tripartita.identity.PasswordRule;

/** {@code /mi-cuenta/identidad}: somebody links, once and with the password, who they are at their institution. */
@Controller
class IdentityController {

	static final String PAGE = "/mi-cuenta/identidad";

	private final ExternalIdentities identities;

	private final Institutions institutions;

	private final Accounts accounts;

	private final LoginAttempts attempts;

	IdentityController(ExternalIdentities identities, Institutions institutions, Accounts accounts, LoginAttempts attempts) {
		this.identities = identities;
		this.institutions = institutions;
		this.accounts = accounts;
		this.attempts = attempts;
	}

	@GetMapping(PAGE)
	ModelAndView show(@RequestParam(name = "rechazada", required = false) String refused, Authentication person) {
		return page(person, refused == null ? "" : "identity.refused");
	}

	/** A session left open is no way to give its account a second owner. */
	@PostMapping(PAGE)
	ModelAndView link(@RequestParam(name = "institucion", defaultValue = "") String institution,
			@RequestParam(name = "contrasena", defaultValue = "") String password, Authentication person,
			HttpServletRequest request) {
		var fault = fault(institution, password, person.getName(), request.getRemoteAddr());
		if (fault.isPresent()) {
			var page = page(person, fault.get());
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		request.getSession().setAttribute(InstitutionLogin.LINKING, person.getName());
		return OwnAccountController.seeOther(InstitutionLogin.BEGIN + "/" + institution);
	}

	private Optional<String> fault(String institution, String password, String username, String address) {
		if (!institutions.has(institution)) {
			return Optional.of("identity.none");
		}
		if (!attempts.admit(address, username)) {
			return Optional.of("password.wait");
		}
		if (password.length() > PasswordRule.LONGEST || accounts.identify(username, password).isEmpty()) {
			return Optional.of("password.wrong");
		}
		attempts.succeeded(address, username);
		return Optional.empty();
	}

	private ModelAndView page(Authentication person, String fault) {
		return new ModelAndView("identity/institution").addObject("fault", fault)
			.addObject("linked", identities.isLinked(person.getName()))
			.addObject("institutions", institutions.all());
	}

}
