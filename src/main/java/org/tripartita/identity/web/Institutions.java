package org.tripartita.identity.web;

import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The institutions by whose login people may come in: those that the deployment configures, none by default. */
@Component
class Institutions {

	private final List<ClientRegistration> registrations;

	Institutions(ObjectProvider<InMemoryClientRegistrationRepository> configured) {
		var repository = configured.getIfAvailable();
		this.registrations = repository == null ? List.of()
				: StreamSupport.stream(repository.spliterator(), false).toList();
	}

	/**
	 * An institution as the login page offers it.
	 *
	 * @param id as configured, part of the address
	 */
	record Institution(String id, String name) {
	}

	List<Institution> all() {
		return registrations.stream().map(one -> new Institution(one.getRegistrationId(), one.getClientName())).toList();
	}

	boolean isAny() {
		return !registrations.isEmpty();
	}

	boolean has(String id) {
		return registrations.stream().anyMatch(one -> one.getRegistrationId().equals(id));
	}

	/** Where a form of ours may lead to: browsers ask for it also when an answer redirects. */
	String origins() {
		return registrations.stream()
			.map(one -> URI.create(one.getProviderDetails().getAuthorizationUri()))
			.map(address -> " " + address.getScheme() + "://" + address.getAuthority())
			.distinct()
			.reduce("", String::concat);
	}

}
