package org.tripartita.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * Days on which the authorities of a territory do not work by a published agreement: no working day of that territory
 * while it lasts. A suspension that is prolonged is followed by another one.
 */
@Entity
@Immutable
public class CalendarSuspension {

	@Id
	private UUID id;

	private String territoryCode;

	private LocalDate firstDay;

	private LocalDate lastDay;

	private String reason;

	private String source;

	private Instant recordedAt;

	protected CalendarSuspension() {
	}

	/**
	 * A suspension from its first to its last day, both included.
	 * @param reason what people are told, in Spanish
	 * @param source the agreement and where it was published
	 * @throws IllegalArgumentException if it ends before it begins
	 */
	public CalendarSuspension(final String territoryCode, final LocalDate firstDay, final LocalDate lastDay,
			final String reason, final String source, final Instant recordedAt) {
		if (lastDay.isBefore(firstDay)) {
			throw new IllegalArgumentException("A suspension from " + firstDay + " to " + lastDay);
		}
		this.id = UUID.randomUUID();
		this.territoryCode = territoryCode;
		this.firstDay = firstDay;
		this.lastDay = lastDay;
		this.reason = reason;
		this.source = source;
		this.recordedAt = recordedAt;
	}

	public UUID id() {
		return id;
	}

	public String territoryCode() {
		return territoryCode;
	}

	public LocalDate firstDay() {
		return firstDay;
	}

	public LocalDate lastDay() {
		return lastDay;
	}

	public String reason() {
		return reason;
	}

	public String source() {
		return source;
	}

	/** When it was entered, which may be long after it began. */
	public Instant recordedAt() {
		return recordedAt;
	}

}
