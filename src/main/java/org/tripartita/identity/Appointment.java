package org.tripartita.identity;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Who holds which role where, from which day to which. */
@Entity
class Appointment {

	@Id
	private UUID id;

	@Enumerated(EnumType.STRING)
	private Role role;

	private String territory;

	private String organisation;

	private LocalDate validFrom;

	/** The last day; null while there is no end. */
	private @Nullable LocalDate validTo;

	protected Appointment() {
	}

	Appointment(Role role, String territory, String organisation, LocalDate validFrom) {
		this.id = UUID.randomUUID();
		this.role = role;
		this.territory = territory;
		this.organisation = organisation;
		this.validFrom = validFrom;
	}

	boolean inForceOn(LocalDate day) {
		return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
	}

	Account.Mandate mandate() {
		return new Account.Mandate(role, territory, organisation);
	}

}
