package org.tripartita.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Somebody who logs in, or did. */
@Entity
class Person {

	@Id
	private UUID id;

	private String username;

	private String displayName;

	private @Nullable String email;

	private boolean active;

	protected Person() {
	}

	Person(NewAccount account) {
		this.id = UUID.randomUUID();
		this.username = account.username();
		this.displayName = account.displayName();
		this.email = account.email();
		this.active = true;
	}

	Person(Invitation invitation) {
		this.id = UUID.randomUUID();
		this.username = invitation.username();
		this.displayName = invitation.displayName();
		this.email = invitation.email();
		this.active = true;
	}

	UUID id() {
		return id;
	}

	String username() {
		return username;
	}

	/** Whether the account is open under the function and the address of an invitation. */
	boolean isInvitedBy(Invitation invitation) {
		return active && displayName.equals(invitation.displayName()) && invitation.email().equals(email);
	}

	boolean isActive() {
		return active;
	}

	/** Whether mail reaches the owner of the account. */
	boolean isReachable() {
		return contact().isPresent();
	}

	/** Where mail reaches the owner; empty for an account that is closed or has no address. */
	Optional<Contact> contact() {
		return Optional.ofNullable(email).filter(address -> active).map(address -> new Contact(username, address));
	}

	/** Nobody logs in by this name again; what was signed stays, the address goes. */
	void close() {
		this.active = false;
		this.email = null;
	}

	/** The account with the mandates that are in force. */
	Account account(List<Account.Mandate> mandates) {
		return new Account(username, displayName, mandates);
	}

}
