package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.RoleGroups;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** Who can log in and what they hold today. The engine's groups follow; nothing is read from them. */
@Service
@Transactional
public class Accounts {

	/** PostgreSQL holds no text with it. */
	private static final char KEPT_NOWHERE = '\0';

	private final People people;

	private final Appointments appointments;

	private final MandateRegister register;

	private final Access access;

	private final Territories territories;

	private final Turns turns;

	private final Organisations organisations;

	private final SecurityLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Accounts(People people, Appointments appointments, MandateRegister register, Access access, Territories territories,
			Organisations organisations, Turns turns, SecurityLog audit, ApplicationEventPublisher events, Clock clock) {
		this.people = people;
		this.appointments = appointments;
		this.register = register;
		this.access = access;
		this.territories = territories;
		this.turns = turns;
		this.organisations = organisations;
		this.audit = audit;
		this.events = events;
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
		turns.take(wanted.username());
		if (people.existsByUsername(wanted.username()) || access.knows(wanted.username())) {
			return new AccountOpening.UsernameTaken(wanted.username());
		}
		var person = people.saveAndFlush(new Person(wanted));
		var organisation = organisations.representedAtOpening(wanted.organisation(), wanted.role(), wanted.territory(), wanted.since());
		appointments.saveAndFlush(new Appointment(person.id(), wanted, organisation, clock.instant()));
		access.admit(wanted.username(), wanted.displayName(), wanted.email(), wanted.password());
		audit.note(SecurityAct.ACCOUNT_OPENED, null, wanted.username(), wanted.territory(), wanted.role().id());
		access.settle(wanted.username(), register.reaching(wanted.username(), today()));
		return new AccountOpening.Opened(person.account(register.inForce(wanted.username(), today())));
	}

	/** Brings what everybody reaches in line with the mandates in force today; a second time it changes nothing. */
	void reconcile() {
		access.prepare();
		var held = register.reaching(today());
		var everybody = people.usernames().stream().collect(toMap(identity(), name -> held.getOrDefault(name, List.of())));
		access.outOfLine(everybody).forEach(name -> settle(name, everybody.get(name)));
	}

	/** Brings what one person reaches in line with the mandates in force today. */
	List<Mandate> settle(String username) {
		settle(username, register.reaching(username, today()));
		return register.inForce(username, today());
	}

	/** A municipality or a branch has joined: the garantes of its entity reach it at once. */
	void settleGarantesOf(String entity) {
		register.garantesOf(entity, today()).forEach(this::settle);
	}

	private void settle(String username, List<Mandate> reaching) {
		var settled = access.settle(username, reaching);
		var returned = settled.returned();
		if (!returned.isEmpty()) {
			audit.note(SecurityAct.TASKS_RETURNED, null, username, null, String.valueOf(returned.size()));
			events.publishEvent(new TasksReturned(returned, today()));
		}
		if (!settled.lost().isEmpty() || !settled.gained().isEmpty()) {
			events.publishEvent(new RolesChanged(username, settled.lost(), settled.gained(), today()));
		}
	}

	/** Closes an account: its mandates end today, its address goes, what it signed stays. */
	public boolean close(String username, String by) {
		var person = people.findByUsername(username).filter(Person::isActive);
		person.ifPresent(one -> {
			one.close();
			people.saveAndFlush(one);
			appointments.findByPersonIdOrderByValidFrom(one.id())
				.stream()
				.filter(mandate -> !mandate.endedBefore(today()))
				.forEach(mandate -> appointments.saveAndFlush(mandate.end(later(today(), mandate.validFrom()), EndReason.ACCOUNT_CLOSED)));
			audit.note(SecurityAct.ACCOUNT_CLOSED, by, username, null, null);
			settle(username);
			access.forget(username);
			events.publishEvent(new AccountClosed(username, by));
		});
		return person.isPresent();
	}

	/** Replaces a password; whoever asks proves to be the owner with the present one. */
	public boolean changePassword(String username, String present, String wanted) {
		if (wanted.length() < NewAccount.SHORTEST_PASSWORD || identify(username, present).isEmpty()) {
			return false;
		}
		access.changePassword(username, wanted);
		audit.note(SecurityAct.PASSWORD_CHANGED, username, username, null, null);
		events.publishEvent(new PasswordChanged(username));
		return true;
	}

	/** Everybody whose role reaches a territory today, with each territory that it reaches. */
	@Transactional(readOnly = true)
	public List<Account> holders(Role role, String territory) {
		return register.holders(role, territory, today())
			.stream()
			.map(people::findByUsername)
			.flatMap(Optional::stream)
			.map(person -> person.account(register.reaching(person.username(), today())))
			.toList();
	}

	/** Whoever can be written to among the members of a role group today, for example of {@code gobierno.oax}. */
	@Transactional(readOnly = true)
	public List<Contact> reachable(String group) {
		var role = RoleGroups.role(group);
		var territory = group.substring(role.length() + 1).toUpperCase(Locale.ROOT);
		return register.reachable(Role.of(role), territory, today());
	}

	/** Where the owner of an account is written to; empty for one that is closed or has no address. */
	@Transactional(readOnly = true)
	public Optional<Contact> contact(String username) {
		return people.findByUsername(username).flatMap(Person::contact);
	}

	/** Titulars and alternates of a role in a territory today who can be written to, whoever of them acts. */
	@Transactional(readOnly = true)
	public List<Contact> appointed(Role role, String territory) {
		return register.appointed(role, territory, today());
	}

	/** The account with what it holds today; empty for a name that nobody has. */
	@Transactional(readOnly = true)
	public Optional<Account> find(String username) {
		return username.indexOf(KEPT_NOWHERE) >= 0 ? Optional.empty() : people.findByUsername(username).map(this::account);
	}

	/** Whether somebody has an account by this name that is not closed. */
	@Transactional(readOnly = true)
	public boolean isOpen(String username) {
		return people.existsByUsernameAndActiveTrue(username);
	}

	/** The account of somebody who proves to be its owner; empty for a wrong name or password and for a closed account. */
	public Optional<Account> identify(String username, String password) {
		if (username.indexOf(KEPT_NOWHERE) >= 0) {
			return Optional.empty();
		}
		var proven = access.matches(username, password);
		return people.findByUsername(username)
			.filter(person -> proven && person.isActive())
			.map(this::account);
	}

	private Account account(Person person) {
		return person.account(register.inForce(person.username(), today()));
	}

	/** What somebody may act under today, with each territory it reaches: a state's garante in its municipalities too. */
	@Transactional(readOnly = true)
	public List<Mandate> reach(String username) {
		return register.reaching(username, today());
	}

	/** What somebody holds today. */
	@Transactional(readOnly = true)
	public List<Mandate> mandates(String username) {
		return register.inForce(username, today());
	}

	/** Whether somebody may act for a role in a territory today. */
	@Transactional(readOnly = true)
	public boolean holds(String username, Role role, String territory) {
		return register.reaching(username, today())
			.stream()
			.anyMatch(mandate -> mandate.role() == role && mandate.territory().equalsIgnoreCase(territory));
	}

	/** Whether nobody has an account yet. */
	@Transactional(readOnly = true)
	boolean none() {
		return people.count() == 0;
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
