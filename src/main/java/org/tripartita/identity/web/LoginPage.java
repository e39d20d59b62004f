package org.tripartita.identity.web;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where everybody logs in. */
@Controller
class LoginPage {

	private static final Map<String, String> HINTS = Map.of("error", "login.wrong", "espera", "login.wait", "caducada",
			"login.expired", "lista", "login.ready", "cerrada", "login.ended", "terminada", "login.over",
			"institucion", "login.institution-failed", "sin-cuenta", "login.no-account");

	/** Those that tell of something that went well. */
	private static final Set<String> GOOD = Set.of("login.ready", "login.ended");

	private final Institutions institutions;

	LoginPage(Institutions institutions) {
		this.institutions = institutions;
	}

	/** The second step, for a browser that knew the password. */
	@GetMapping(path = SitePaths.LOGIN, params = "codigo")
	String code(@RequestParam(name = "error", required = false) String error, HttpServletRequest request, Model page) {
		page.addAttribute("again", error != null);
		return SecondStep.isAwaited(request) ? "identity/code" : "redirect:" + SitePaths.LOGIN;
	}

	/** Each hint is a message of its own; the address never carries a text. */
	@GetMapping(SitePaths.LOGIN)
	String login(@RequestParam Map<String, String> asked, Model page) {
		var hint = asked.keySet().stream().map(HINTS::get).filter(Objects::nonNull).findFirst();
		page.addAttribute("hint", hint.orElse(null));
		page.addAttribute("good", hint.filter(GOOD::contains).isPresent());
		page.addAttribute("minutes", LoginAttempts.WINDOW.toMinutes());
		page.addAttribute("institutions", institutions.all());
		return "identity/login";
	}

}
