package org.tripartita.identity.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territory;

/** Leads to the page that was asked for before, else to where somebody's work is. No page can be named from outside. */
final class AfterLogin extends SavedRequestAwareAuthenticationSuccessHandler {

	static final String TASKLIST = "/camunda/app/tasklist/default/";

	static final String COCKPIT = "/camunda/app/cockpit/default/";

	static final String BOARD = "/tablero";

	private final Accounts accounts;

	AfterLogin(Accounts accounts) {
		this.accounts = accounts;
		setRedirectStrategy(AfterLogin::leadOnThisSite);
	}

	/** The page that was asked for is remembered with the host that its request named, which may be anybody's. */
	private static void leadOnThisSite(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
		var host = url.indexOf("://");
		response.sendRedirect(host < 0 ? request.getContextPath() + url : url.substring(url.indexOf('/', host + 3)));
	}

	@Override
	protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response,
			Authentication person) {
		if (person.getPrincipal() instanceof InstitutionUser user && user.isLinkedNow()) {
			return IdentityController.PAGE;
		}
		if (holds(person, Role.ADMINISTRACION) && hasCockpit(person)) {
			return COCKPIT;
		}
		return holds(person, Role.ORGANO_GARANTE) ? BOARD : TASKLIST;
	}

	/** Who administers a municipality or a branch alone has none. */
	private boolean hasCockpit(Authentication person) {
		return accounts.mandates(person.getName())
			.stream()
			.anyMatch(mandate -> mandate.role() == Role.ADMINISTRACION && !Territory.isPartCode(mandate.territory()));
	}

	private static boolean holds(Authentication person, Role role) {
		return person.getAuthorities().stream().anyMatch(held -> held.getAuthority().equals(PasswordLogin.ROLE + role.id()));
	}

}
