package org.tripartita.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Who holds which role where, from which day to which, by which document. It is ended, never deleted. */
@Entity
class Appointment {

	@Id
	private UUID id;

	private UUID personId;

	@Enumerated(EnumType.STRING)
	private Role role;

	private String territory;

	private UUID organisationId;

	private @Nullable String document;

	private @Nullable String powers;

	/** The titular for whom this one steps in; null for a titular. */
	private @Nullable UUID alternateOf;

	private LocalDate validFrom;

	/** The last day; null while there is no end. */
	private @Nullable LocalDate validTo;

	@Enumerated(EnumType.STRING)
	private @Nullable EndReason endReason;

	private @Nullable String recordedBy;

	private @Nullable Instant recordedAt;

	protected Appointment() {
	}

	/** The appointment with which an account is opened. */
	Appointment(UUID personId, NewAccount account, UUID organisationId, Instant at) {
		this.id = UUID.randomUUID();
		this.personId = personId;
		this.role = account.role();
		this.territory = account.territory();
		this.organisationId = organisationId;
		this.validFrom = account.since();
		this.recordedAt = at;
	}

	Appointment(UUID personId, NewMandate mandate, UUID organisationId, String by, Instant at) {
		this.id = UUID.randomUUID();
		this.personId = personId;
		this.role = mandate.role();
		this.territory = mandate.territory();
		this.organisationId = organisationId;
		this.document = mandate.document();
		this.powers = mandate.powers();
		this.alternateOf = mandate.alternateOf();
		this.validFrom = mandate.from();
		this.validTo = mandate.to();
		this.recordedBy = by;
		this.recordedAt = at;
	}

	UUID id() {
		return id;
	}

	UUID personId() {
		return personId;
	}

	Role role() {
		return role;
	}

	String territory() {
		return territory;
	}

	UUID organisationId() {
		return organisationId;
	}

	LocalDate validFrom() {
		return validFrom;
	}

	boolean isAlternate() {
		return alternateOf != null;
	}

	/** Whether it is what was wanted, whatever the organisation is called by now. */
	boolean isOf(NewMandate wanted) {
		return role == wanted.role() && territory.equals(wanted.territory()) && wanted.document().equals(document)
				&& validFrom.equals(wanted.from()) && Objects.equals(validTo, wanted.to());
	}

	boolean endedBefore(LocalDate day) {
		return validTo != null && validTo.isBefore(day);
	}

	/** The day itself is still one of the mandate. */
	Appointment end(LocalDate lastDay, EndReason reason) {
		this.validTo = lastDay;
		this.endReason = reason;
		return this;
	}

}
