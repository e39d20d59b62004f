package org.tripartita.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where everybody logs in. */
@Controller
class LoginPage {

	/** Each hint is a message of its own; the address never carries a text. */
	@GetMapping(SitePaths.LOGIN)
	String login(@RequestParam(name = "error", required = false) String error,
			@RequestParam(name = "espera", required = false) String wait,
			@RequestParam(name = "caducada", required = false) String expired, Model page) {
		page.addAttribute("hint", error != null ? "login.wrong" : wait != null ? "login.wait" : expired != null ? "login.expired" : null);
		page.addAttribute("minutes", LoginAttempts.WINDOW.toMinutes());
		return "identity/login";
	}

}
