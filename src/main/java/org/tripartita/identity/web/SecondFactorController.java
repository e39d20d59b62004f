package org.tripartita.identity.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.apache.commons.codec.binary.Base32;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.PasswordRule;
import org.tripartita.identity.SecondFactors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** {@code /mi-cuenta/codigo}: switches the second step of one's own login on and off, with the password. */
@Controller
class SecondFactorController {

	private static final String PAGE = "/mi-cuenta/codigo";

	/** In the session, until its first code came: a secret that was shown and is nobody's yet. */
	private static final String SECRET = SecondFactorController.class.getName() + ".secret";

	private final SecondFactors factors;

	private final Accounts accounts;

	private final LoginAttempts attempts;

	SecondFactorController(SecondFactors factors, Accounts accounts, LoginAttempts attempts) {
		this.factors = factors;
		this.accounts = accounts;
		this.attempts = attempts;
	}

	@GetMapping(PAGE)
	ModelAndView show(Authentication person, HttpSession session) {
		return page(person, session, "");
	}

	@PostMapping(PAGE)
	ModelAndView switchOn(@RequestParam Map<String, String> sent, Authentication person, HttpServletRequest request) {
		var session = request.getSession();
		var fault = refused(sent, person.getName(), request.getRemoteAddr());
		if (fault.isPresent()) {
			return again(person, session, fault.get());
		}
		var codes = session.getAttribute(SECRET) instanceof byte[] secret
				? factors.switchOn(person.getName(), secret, sent.getOrDefault("codigo", "")) : List.<String>of();
		if (codes.isEmpty()) {
			return again(person, session, "factor.wrong");
		}
		session.removeAttribute(SECRET);
		return page(person, session, "").addObject("codes", codes);
	}

	@PostMapping("/mi-cuenta/quitar-codigo")
	ModelAndView switchOff(@RequestParam Map<String, String> sent, Authentication person, HttpServletRequest request) {
		var fault = refused(sent, person.getName(), request.getRemoteAddr())
			.or(() -> wrong(person.getName(), sent.getOrDefault("codigo", "")));
		return fault.isPresent() ? again(person, request.getSession(), fault.get())
				: OwnAccountController.seeOther(PAGE + "?quitado");
	}

	/** A session left open is no way to change how its owner comes in. */
	private Optional<String> refused(Map<String, String> sent, String username, String address) {
		var password = sent.getOrDefault("contrasena", "");
		if (!attempts.admit(address, username)) {
			return Optional.of("password.wait");
		}
		if (password.length() > PasswordRule.LONGEST || accounts.identify(username, password).isEmpty()) {
			return Optional.of("password.wrong");
		}
		attempts.succeeded(address, username);
		return Optional.empty();
	}

	private Optional<String> wrong(String username, String code) {
		if (!attempts.admitCode(username)) {
			return Optional.of("password.wait");
		}
		if (!factors.switchOff(username, code)) {
			return Optional.of("factor.wrong");
		}
		attempts.rightCode(username);
		return Optional.empty();
	}

	private ModelAndView again(Authentication person, HttpSession session, String fault) {
		var page = page(person, session, fault);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private ModelAndView page(Authentication person, HttpSession session, String fault) {
		var page = new ModelAndView("identity/second-factor", "fault", fault);
		var standing = factors.of(person.getName());
		page.addObject("standing", standing.orElse(null));
		if (standing.isEmpty()) {
			var secret = new Base32().encodeToString(secret(session));
			page.addObject("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
			page.addObject("picture", QrPicture.of(address(person.getName(), secret)));
		}
		return page;
	}

	private byte[] secret(HttpSession session) {
		if (!(session.getAttribute(SECRET) instanceof byte[])) {
			session.setAttribute(SECRET, factors.freshSecret());
		}
		return (byte[]) session.getAttribute(SECRET);
	}

	private static String address(String username, String secret) {
		return "otpauth://totp/Tripartita:" + UriUtils.encode(username, UTF_8) + "?secret=" + secret
				+ "&issuer=Tripartita&algorithm=SHA1&digits=6&period=30";
	}

}
