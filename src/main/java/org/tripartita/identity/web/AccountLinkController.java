package org.tripartita.identity.web;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.AccountLinks;
import org.tripartita.identity.AccountLinks.Holder;
import org.tripartita.identity.PasswordRule;

/** {@code /cuenta}: asks for a link by mail, and chooses a password with one. */
@Controller
class AccountLinkController {

	private static final String FORGOTTEN = "/cuenta/olvide";

	private static final String LINK = "/cuenta/{token}";

	private static final int LONGEST_NAME = 60;

	private final AccountLinks links;

	private final LinkRequests requests;

	AccountLinkController(AccountLinks links, LinkRequests requests) {
		this.links = links;
		this.requests = requests;
	}

	@GetMapping(FORGOTTEN)
	String forgotten() {
		return "identity/forgotten";
	}

	/** The answer is the same for every name; a mail goes to the address of the account and nowhere else. */
	@PostMapping(FORGOTTEN)
	ModelAndView forgotten(@RequestParam(name = "usuario", defaultValue = "") String name, HttpServletRequest request) {
		var username = name.strip().toLowerCase(Locale.ROOT);
		if (!requests.admit(request.getRemoteAddr())) {
			return new ModelAndView("identity/forgotten", Map.of("tooMany", true), HttpStatus.TOO_MANY_REQUESTS);
		}
		if (username.length() <= LONGEST_NAME && requests.serve(username)) {
			links.forgotten(username);
		}
		return OwnAccountController.seeOther(FORGOTTEN + "?enviado");
	}

	@GetMapping(LINK)
	ModelAndView show(@PathVariable String token) {
		return links.holder(token).map(holder -> page(token, holder, Sent.NOTHING)).orElseGet(AccountLinkController::noLink);
	}

	@PostMapping(LINK)
	ModelAndView choose(@PathVariable String token, @RequestParam Map<String, String> sent) {
		var holder = links.holder(token);
		if (holder.isEmpty()) {
			return noLink();
		}
		var wanted = sent.getOrDefault("nueva", "");
		var fault = PasswordRule.fault(wanted, sent.getOrDefault("otra-vez", ""), holder.get().username());
		if (fault.isPresent()) {
			var page = page(token, holder.get(), new Sent("contrasena", Map.of(), fault.get()));
			page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}
		return links.choose(token, wanted) ? OwnAccountController.seeOther(SitePaths.LOGIN + "?lista") : noLink();
	}

	private static ModelAndView page(String token, Holder holder, Sent sent) {
		var page = new ModelAndView("identity/choose-password", "holder", holder);
		page.addObject("token", token);
		page.addObject("sent", sent);
		page.addObject("shortest", PasswordRule.SHORTEST);
		page.addObject("longest", PasswordRule.LONGEST);
		return page;
	}

	/** A link that is used, replaced, out of time or that never was reads alike. */
	private static ModelAndView noLink() {
		return new ModelAndView("identity/void-link", Map.of(), HttpStatus.NOT_FOUND);
	}

}
