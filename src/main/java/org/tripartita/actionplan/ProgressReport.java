package org.tripartita.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tripartita.record.Acta;

/** A report on a plan, from the day it falls due to its publication; a late one is marked, never dropped (E13a). */
@Entity
class ProgressReport {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID exerciseId;

	private UUID planId;

	@Enumerated(EnumType.STRING)
	private ReportKind kind;

	@Enumerated(EnumType.STRING)
	private State state;

	private int round;

	private LocalDate dueOn;

	private @Nullable LocalDate missedOn;

	private @Nullable String missedNotice;

	private @Nullable LocalDate publishedOn;

	private @Nullable UUID actaId;

	private @Nullable UUID documentId;

	private Instant recordedAt;

	/** The life of a report. */
	enum State {

		DRAFT, IN_REVIEW, PUBLISHED

	}

	protected ProgressReport() {
	}

	ProgressReport(ActionPlan plan, ReportKind kind, LocalDate dueOn, Instant recordedAt) {
		this.id = UUID.randomUUID();
		this.exerciseId = plan.exerciseId();
		this.planId = plan.id();
		this.kind = kind;
		this.state = State.DRAFT;
		this.round = 1;
		this.dueOn = dueOn;
		this.recordedAt = recordedAt;
	}

	UUID id() {
		return id;
	}

	UUID exerciseId() {
		return exerciseId;
	}

	ReportKind kind() {
		return kind;
	}

	/** How often the agencies were asked for it, from 1. */
	int round() {
		return round;
	}

	LocalDate dueOn() {
		return dueOn;
	}

	/** Asks the agencies; after a review that returned it, once more. */
	void ask() {
		if (state == State.IN_REVIEW) {
			this.round++;
		}
		this.state = State.DRAFT;
	}

	void reviewed() {
		this.state = State.IN_REVIEW;
	}

	void miss(LocalDate day) {
		this.missedOn = day;
	}

	void pressed(String notice) {
		this.missedNotice = notice;
	}

	void publish(Acta acta) {
		this.state = State.PUBLISHED;
		this.publishedOn = acta.actDate();
		this.actaId = acta.id();
		this.documentId = acta.documentId();
	}

}
