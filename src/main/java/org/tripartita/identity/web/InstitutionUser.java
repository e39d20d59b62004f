package org.tripartita.identity.web;

import java.util.Collection;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who came in by an institution's login, named as everywhere in the product and never by the subject. */
final class InstitutionUser extends DefaultOidcUser {

	private static final long serialVersionUID = 1L;

	private final String username;

	private final boolean linkedNow;

	InstitutionUser(Collection<? extends GrantedAuthority> roles, OidcIdToken token, String username, boolean linkedNow) {
		super(roles, token);
		this.username = username;
		this.linkedNow = linkedNow;
	}

	@Override
	public String getName() {
		return username;
	}

	/** Whether this login was the one that linked the identity. */
	boolean isLinkedNow() {
		return linkedNow;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof InstitutionUser user && user.username.equals(username);
	}

	@Override
	public int hashCode() {
		return username.hashCode();
	}

}
