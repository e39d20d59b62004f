package org.tripartita.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.ExternalIdentities;

/**
 * From an identity that an institution verified to an account of ours, by issuer and subject only. Signature, issuer,
 * audience, nonce and state are Spring Security's to check; whoever is unknown does not come in.
 */
@Component
class InstitutionLogin implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

	/** Where the way to an institution begins; its configured name follows. */
	static final String BEGIN = "/oauth2/authorization";

	/** In the session, once: the account that its owner wants to link with the login that begins. */
	static final String LINKING = InstitutionLogin.class.getName() + ".linking";

	private final ExternalIdentities identities;

	private final Accounts accounts;

	private final SessionRegistry sessions;

	InstitutionLogin(ExternalIdentities identities, Accounts accounts, SessionRegistry sessions) {
		this.identities = identities;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	/** Binds the wish to link to the one login that begins now, under its own state and nonce. */
	static OAuth2AuthorizationRequestResolver beginning(ClientRegistrationRepository institutions) {
		var plain = new DefaultOAuth2AuthorizationRequestResolver(institutions, BEGIN);
		plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
		return new OAuth2AuthorizationRequestResolver() {

			@Override
			public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
				return linking(request, plain.resolve(request));
			}

			@Override
			public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String institution) {
				return linking(request, plain.resolve(request, institution));
			}

		};
	}

	private static @Nullable OAuth2AuthorizationRequest linking(HttpServletRequest request,
			@Nullable OAuth2AuthorizationRequest beginning) {
		var session = request.getSession(false);
		if (beginning == null || session == null || session.getAttribute(LINKING) == null) {
			return beginning;
		}
		var username = session.getAttribute(LINKING);
		session.removeAttribute(LINKING);
		return OAuth2AuthorizationRequest.from(beginning).attributes(kept -> kept.put(LINKING, username)).build();
	}

	@Override
	public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken login) {
		if (!(login.getPrincipal() instanceof OidcUser user) || user.getIdToken().getIssuer() == null) {
			throw new NotLinked(false);
		}
		var owner = login.getAuthorizationExchange().getAuthorizationRequest().<String>getAttribute(LINKING);
		var issuer = user.getIdToken().getIssuer().toString();
		if (owner != null && !(isHere(owner) && identities.link(owner, issuer, user.getSubject()))) {
			throw new NotLinked(true);
		}
		var username = identities.username(issuer, user.getSubject()).orElseThrow(() -> new NotLinked(false));
		var roles = PasswordLogin.roles(accounts.mandates(username));
		return new OAuth2AuthenticationToken(new InstitutionUser(roles, user.getIdToken(), username, owner != null), roles,
				login.getClientRegistration().getRegistrationId());
	}

	/** Whether the owner of the account still has the session from which the login began. */
	private boolean isHere(String owner) {
		var person = SecurityContextHolder.getContext().getAuthentication();
		var session = sessions.getSessionInformation(RequestContextHolder.currentRequestAttributes().getSessionId());
		return person != null && person.getName().equals(owner) && session != null && !session.isExpired();
	}

}
