package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.territory.Territories;
import org.tripartita.workflow.RoleGroups;

/** Who can log in and what they hold today. The engine's groups follow; nothing is read from them. */
@Service
@Transactional
public class Accounts {

	/** PostgreSQL holds no text with it. */
	private static final char KEPT_NOWHERE = '\0';

	private final People people;

	private final Access access;

	private final Territories territories;

	private final Clock clock;

	Accounts(People people, Access access, Territories territories, Clock clock) {
		this.people = people;
		this.access = access;
		this.territories = territories;
		this.clock = clock;
	}

	/**
	 * Opens an account with its first appointment.
	 *
	 * @throws IllegalArgumentException if there is no such territory
	 */
	public AccountOpening open(NewAccount wanted) {
		if (territories.findByCode(wanted.territory()).isEmpty()) {
			throw new IllegalArgumentException("'%s' is no territory".formatted(wanted.territory()));
		}
		if (people.existsByUsername(wanted.username()) || access.knows(wanted.username())) {
			return new AccountOpening.UsernameTaken(wanted.username());
		}
		var account = people.save(new Person(wanted)).accountOn(today());
		access.admit(wanted.username(), wanted.displayName(), wanted.email(), wanted.password());
		grant(account);
		return new AccountOpening.Opened(account);
	}

	/** Brings the engine's side in line with every appointment in force. */
	void grantAll() {
		access.prepare();
		people.findAll().forEach(person -> grant(person.accountOn(today())));
	}

	private void grant(Account account) {
		account.mandates().forEach(mandate -> access.grant(account.username(), mandate.role(), mandate.territory()));
	}

	/** Whoever can be written to among the members of a role group today, for example of {@code gobierno.oax}. */
	@Transactional(readOnly = true)
	public List<Contact> reachable(String group) {
		var role = RoleGroups.role(group);
		var territory = group.substring(role.length() + 1).toUpperCase(Locale.ROOT);
		return people.reachable(Role.of(role), territory, today());
	}

	/** The account with what it holds today; empty for a name that nobody has. */
	@Transactional(readOnly = true)
	public Optional<Account> find(String username) {
		return people.findByUsername(username).map(person -> person.accountOn(today()));
	}

	/** The account of somebody who proves to be its owner; empty for a wrong name or password and for a closed account. */
	public Optional<Account> identify(String username, String password) {
		if (username.indexOf(KEPT_NOWHERE) >= 0) {
			return Optional.empty();
		}
		var proven = access.matches(username, password);
		return people.findByUsername(username)
			.filter(person -> proven && person.isActive())
			.map(person -> person.accountOn(today()));
	}

	/** Whether somebody holds a role in a territory today. */
	@Transactional(readOnly = true)
	public boolean holds(String username, Role role, String territory) {
		return find(username).filter(account -> account.holds(role, territory)).isPresent();
	}

	/** Whether nobody has an account yet. */
	@Transactional(readOnly = true)
	boolean none() {
		return people.count() == 0;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
