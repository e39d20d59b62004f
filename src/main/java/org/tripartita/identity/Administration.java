package org.tripartita.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import static org.tripartita.identity.MandateChange.refused;

/**
 * What those who look after people do with the mandates of others (domain 7.22). Each act is held to the territories of
 * whoever acts, as today's mandates give them; a person or an appointment outside of them does not exist, which is an
 * empty answer. Nobody acts upon their own account.
 */
@Service
@Transactional
public class Administration {

	private final People people;

	private final Appointments appointments;

	private final MandateRegister register;

	private final Mandates mandates;

	private final Accounts accounts;

	private final SecondFactors factors;

	private final ExternalIdentities identities;

	private final Jurisdictions jurisdictions;

	private final Clock clock;

	Administration(People people, Appointments appointments, MandateRegister register, Mandates mandates, Accounts accounts,
			SecondFactors factors, ExternalIdentities identities, Jurisdictions jurisdictions, Clock clock) {
		this.people = people;
		this.appointments = appointments;
		this.register = register;
		this.mandates = mandates;
		this.accounts = accounts;
		this.factors = factors;
		this.identities = identities;
		this.jurisdictions = jurisdictions;
		this.clock = clock;
	}

	/**
	 * Gives a person a mandate.
	 *
	 * @param wanted whose username and titular are found here
	 * @param titular username of the person whose alternate it is, null for a titular
	 */
	public Optional<MandateChange> give(UUID personId, NewMandate wanted, @Nullable String titular, String by) {
		var jurisdiction = jurisdictions.of(by);
		return person(personId, jurisdiction).map(person -> {
			var fault = person.username().equals(by) ? Optional.of("person.self") : fault(jurisdiction, wanted.role(), wanted.territory());
			if (fault.isPresent()) {
				return refused(fault.get());
			}
			return give(person.username(), wanted, titular, by);
		});
	}

	/** Gives a mandate that nothing forbids but the mandate itself. */
	MandateChange give(String username, NewMandate wanted, @Nullable String titular, String by) {
		var seat = titular == null ? null : register.seat(titular, wanted.role(), wanted.territory(), today()).orElse(null);
		return titular != null && seat == null ? refused("mandate.no-titular")
				: mandates.give(new NewMandate(username, wanted.role(), wanted.territory(), wanted.organisation(), wanted.document(),
						wanted.powers(), seat, wanted.from(), wanted.to()), by);
	}

	/** Why nobody is appointed there by whoever asks; empty where they may. */
	static Optional<String> fault(Jurisdiction jurisdiction, Role role, String territory) {
		if (!jurisdiction.reaches(territory)) {
			return Optional.of("mandate.no-territory");
		}
		return jurisdiction.mayAppoint(role, territory) ? Optional.empty() : Optional.of("mandate.role-not-yours");
	}

	/** Ends a mandate on a day, the last one of it. */
	public Optional<MandateChange> end(UUID personId, UUID appointmentId, LocalDate lastDay, EndReason reason, String by) {
		return upon(personId, appointmentId, by, () -> mandates.end(appointmentId, lastDay, reason, by));
	}

	/** Notes that a titular does not act from a day to another. */
	public Optional<MandateChange> absent(UUID personId, UUID appointmentId, LocalDate firstDay, LocalDate lastDay, String by) {
		return upon(personId, appointmentId, by, () -> mandates.absent(appointmentId, firstDay, lastDay, by));
	}

	/** Notes that a titular is back. */
	public Optional<MandateChange> back(UUID personId, UUID appointmentId, String by) {
		return upon(personId, appointmentId, by, () -> mandates.back(appointmentId, by));
	}

	private Optional<MandateChange> upon(UUID personId, UUID appointmentId, String by, Supplier<MandateChange> act) {
		var jurisdiction = jurisdictions.of(by);
		return appointments.findById(appointmentId)
			.filter(mandate -> mandate.personId().equals(personId) && jurisdiction.reaches(mandate.territory()))
			.map(mandate -> {
				if (people.findById(personId).orElseThrow().username().equals(by)) {
					return refused("person.self");
				}
				return jurisdiction.mayAppoint(mandate.role(), mandate.territory()) ? act.get() : refused("mandate.role-not-yours");
			});
	}

	/** Records that the three sectors let a person wear two hats. */
	public Optional<MandateChange> waive(UUID personId, HatWaiver waiver, String by) {
		var jurisdiction = jurisdictions.of(by);
		return person(personId, jurisdiction).map(person -> {
			if (person.username().equals(by)) {
				return refused("person.self");
			}
			return !jurisdiction.reaches(waiver.territory()) ? refused("mandate.no-territory")
					: mandates.waive(new HatWaiver(person.username(), waiver.territory(), waiver.from(), waiver.to(),
							waiver.governmentDocument(), waiver.garanteDocument(), waiver.civilSocietyDocument()), by);
		});
	}

	/** Closes an account all of whose mandates are the actor's to end. */
	public Optional<MandateChange> close(UUID personId, String by) {
		return uponAccount(personId, by, person -> accounts.close(person.username(), by) ? null : "mandate.nobody");
	}

	/** Takes the second step of the login from somebody who lost telephone and recovery codes. */
	public Optional<MandateChange> resetSecondFactor(UUID personId, String by) {
		return uponAccount(personId, by, person -> factors.reset(person.username(), by) ? null : "factor.none");
	}

	/** Takes the link with an institution's login from somebody. */
	public Optional<MandateChange> unlink(UUID personId, String by) {
		return uponAccount(personId, by, person -> identities.unlink(person.username(), by) ? null : "identity.not-linked");
	}

	/**
	 * Does something to an account as a whole: only who may end all of its mandates.
	 *
	 * @param act tells the key of the sentence that says why it was not done, null where it was
	 */
	private Optional<MandateChange> uponAccount(UUID personId, String by, Function<Person, @Nullable String> act) {
		var jurisdiction = jurisdictions.of(by);
		return person(personId, jurisdiction).map(person -> {
			if (person.username().equals(by)) {
				return refused("person.self");
			}
			var others = appointments.findByPersonIdOrderByValidFrom(personId)
				.stream()
				.anyMatch(mandate -> !mandate.endedBefore(today()) && !jurisdiction.mayAppoint(mandate.role(), mandate.territory()));
			if (others) {
				return refused("person.held-elsewhere");
			}
			var fault = act.apply(person);
			return fault == null ? new MandateChange.Recorded(personId) : refused(fault);
		});
	}

	/** Somebody who holds or held a mandate in the territories. */
	private Optional<Person> person(UUID personId, Jurisdiction jurisdiction) {
		return people.findById(personId)
			.filter(person -> jurisdiction.everywhere() || appointments.findByPersonIdOrderByValidFrom(personId)
				.stream()
				.anyMatch(mandate -> jurisdiction.reaches(mandate.territory())));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
