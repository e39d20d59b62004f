package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.territory.Territories;

import static org.tripartita.identity.MandateChange.refused;

/**
 * Who speaks for whom, since when and by which document (domain 7.5, G-04 [S3:198]). What a person reaches follows at
 * once; what only the calendar changes follows on the day.
 */
@Service
@Transactional
public class Mandates {

	private final People people;

	private final Appointments appointments;

	private final MandateRegister register;

	private final Territories territories;

	private final Organisations organisations;

	private final Accounts accounts;

	private final Access access;

	private final Turns turns;

	private final SecurityLog audit;

	private final Clock clock;

	Mandates(People people, Appointments appointments, MandateRegister register, Territories territories,
			Organisations organisations, Accounts accounts, Access access, Turns turns, SecurityLog audit, Clock clock) {
		this.people = people;
		this.appointments = appointments;
		this.register = register;
		this.territories = territories;
		this.organisations = organisations;
		this.accounts = accounts;
		this.access = access;
		this.turns = turns;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records an appointment. Nobody gets a second hat in a territory unless the three sectors waived it (G-06, G-10).
	 *
	 * @param by the account that records it
	 */
	public MandateChange give(NewMandate wanted, String by) {
		turns.take(wanted.username());
		var person = people.findByUsername(wanted.username()).filter(Person::isActive);
		if (person.isEmpty()) {
			return refused("mandate.nobody");
		}
		var fault = fault(wanted, person.get());
		if (fault.isPresent()) {
			return refused(fault.get());
		}
		var naming = organisations.naming(wanted.organisation(), wanted.role(), wanted.territory(), wanted.from());
		if (!naming.admitted()) {
			return refused("mandate.organisation-sector");
		}
		if (naming.id() != null && register.speaksForAnother(naming.id(), wanted)) {
			return refused("mandate.organisation-two-sectors");
		}
		var organisation = organisations.represented(naming, wanted, by);
		var appointment = appointments.saveAndFlush(new Appointment(person.get().id(), wanted, organisation, by, clock.instant()));
		audit.note(SecurityAct.MANDATE_GIVEN, by, wanted.username(), wanted.territory(), wanted.role().id());
		accounts.settle(wanted.username());
		return new MandateChange.Recorded(appointment.id());
	}

	private Optional<String> fault(NewMandate wanted, Person person) {
		if (territories.findByCode(wanted.territory()).isEmpty()) {
			return Optional.of("mandate.no-territory");
		}
		if (wanted.organisation().isBlank() || wanted.document().isBlank()) {
			return Optional.of("mandate.no-document");
		}
		if (wanted.to() != null && wanted.to().isBefore(wanted.from())) {
			return Optional.of("mandate.ends-before-it-begins");
		}
		if (appointments.findByPersonIdOrderByValidFrom(person.id()).stream().anyMatch(held -> overlaps(held, wanted))) {
			return Optional.of("mandate.held-already");
		}
		if (wanted.alternateOf() != null && !isTitularOf(wanted, person)) {
			return Optional.of("mandate.no-titular");
		}
		if (wanted.alternateOf() == null && wanted.role().isOfOne() && isTaken(wanted)) {
			return Optional.of("mandate.seat-taken");
		}
		return wanted.role().isHat() && register.wearsAnotherHat(wanted.username(), wanted.role(), wanted.territory(),
				wanted.from(), Optional.ofNullable(wanted.to())) ? Optional.of("mandate.two-hats") : Optional.empty();
	}

	private boolean isTaken(NewMandate wanted) {
		turns.take(wanted.role().id() + " " + wanted.territory());
		return register.isHeld(wanted);
	}

	private static boolean overlaps(Appointment held, NewMandate wanted) {
		return held.role() == wanted.role() && held.territory().equals(wanted.territory())
				&& !held.endedBefore(wanted.from()) && (wanted.to() == null || !held.validFrom().isAfter(wanted.to()));
	}

	/** An alternate stands for somebody else of the same role and territory: never across sectors. */
	private boolean isTitularOf(NewMandate wanted, Person alternate) {
		return appointments.findById(wanted.alternateOf())
			.filter(titular -> !titular.isAlternate() && titular.role() == wanted.role()
					&& titular.territory().equals(wanted.territory()) && !titular.personId().equals(alternate.id()))
			.isPresent();
	}

	/**
	 * Ends a mandate; what was done under it stays as it was. An end that becomes known late has its true day, unless
	 * something was done under the mandate since: no act loses the authority that it had (domain 7.5).
	 *
	 * @param lastDay the last day on which it is in force, none after the one that it has: only a new document prolongs
	 */
	public MandateChange end(UUID appointmentId, LocalDate lastDay, EndReason reason, String by) {
		var appointment = appointments.findById(appointmentId);
		if (appointment.isEmpty()) {
			return refused("mandate.unknown");
		}
		var mandate = appointment.get();
		if (lastDay.isBefore(mandate.validFrom())) {
			return refused("mandate.ends-before-it-begins");
		}
		if (mandate.endedBefore(today())) {
			return refused("mandate.ended-already");
		}
		if (mandate.endedBefore(lastDay)) {
			return refused("mandate.not-prolonged");
		}
		if (lastAct(mandate).filter(lastDay::isBefore).isPresent()) {
			return refused("mandate.acted-since");
		}
		mandate.end(lastDay, reason);
		appointments.saveAndFlush(mandate);
		note(SecurityAct.MANDATE_ENDED, mandate, by, reason + " " + lastDay);
		return new MandateChange.Recorded(appointmentId);
	}

	/** Ends what somebody holds of a role in a territory; nothing where nothing is in force. */
	public void end(String username, Role role, String territory, LocalDate lastDay, EndReason reason, String by) {
		people.findByUsername(username)
			.stream()
			.flatMap(person -> appointments.findByPersonIdOrderByValidFrom(person.id()).stream())
			.filter(held -> held.role() == role && held.territory().equals(territory) && !held.endedBefore(today()))
			.forEach(held -> end(held.id(), lastDay, reason, by));
	}

	/** The day of the last act under a mandate, wherever it reaches. */
	Optional<LocalDate> lastAct(UUID appointmentId) {
		return appointments.findById(appointmentId).flatMap(this::lastAct);
	}

	private Optional<LocalDate> lastAct(Appointment mandate) {
		var username = people.findById(mandate.personId()).orElseThrow().username();
		return access.lastAct(username, mandate.role(), register.places(mandate.id()))
			.map(moment -> LocalDate.ofInstant(moment, clock.getZone()));
	}

	/** Notes from which to which day a titular does not act; the alternate with a written designation does (domain 5.5). */
	public MandateChange absent(UUID appointmentId, LocalDate firstDay, LocalDate lastDay, String by) {
		var appointment = appointments.findById(appointmentId).filter(mandate -> !mandate.isAlternate());
		if (appointment.isEmpty()) {
			return refused("mandate.unknown");
		}
		if (lastDay.isBefore(firstDay) || lastDay.isBefore(today())) {
			return refused("mandate.absence-days");
		}
		register.noteAbsence(appointmentId, firstDay, lastDay, by, clock.instant());
		note(SecurityAct.ABSENCE_NOTED, appointment.get(), by, firstDay + " " + lastDay);
		return new MandateChange.Recorded(appointmentId);
	}

	/** A titular ends an absence early: the last day of it is yesterday. */
	public MandateChange back(UUID appointmentId, String by) {
		var appointment = appointments.findById(appointmentId);
		if (appointment.isEmpty() || !register.cutAbsence(appointmentId, today())) {
			return refused("mandate.not-absent");
		}
		note(SecurityAct.ABSENCE_NOTED, appointment.get(), by, "-");
		return new MandateChange.Recorded(appointmentId);
	}

	/** Records that the three sectors let somebody wear two hats; without the agreement of each it is none. */
	public MandateChange waive(HatWaiver waiver, String by) {
		var person = people.findByUsername(waiver.username()).filter(Person::isActive);
		if (person.isEmpty()) {
			return refused("mandate.nobody");
		}
		if (!waiver.isAgreedByThree()) {
			return refused("mandate.waiver-of-three");
		}
		if (waiver.to().isBefore(waiver.from())) {
			return refused("mandate.ends-before-it-begins");
		}
		var id = register.noteWaiver(person.get().id(), waiver, by, clock.instant());
		audit.note(SecurityAct.HATS_WAIVED, by, waiver.username(), waiver.territory(), waiver.from() + " " + waiver.to());
		return new MandateChange.Recorded(id);
	}

	private void note(SecurityAct act, Appointment mandate, String by, String detail) {
		var username = people.findById(mandate.personId()).orElseThrow().username();
		audit.note(act, by, username, mandate.territory(), mandate.role().id() + " " + detail);
		accounts.settle(username);
		register.alternatesOf(mandate.id()).forEach(accounts::settle);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
