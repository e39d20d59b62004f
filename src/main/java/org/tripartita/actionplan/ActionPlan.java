package org.tripartita.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** The plan of an exercise, from its draft to its publication; from there on its versions speak (G-07). */
@Entity
class ActionPlan {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID exerciseId;

	@Enumerated(EnumType.STRING)
	private State state;

	private int round;

	@Embedded
	private PlanContent content;

	private @Nullable LocalDate publishedOn;

	private Instant recordedAt;

	/** The life of a plan. */
	enum State {

		DRAFT, ENDORSING, NOT_ENDORSED, PUBLISHED

	}

	protected ActionPlan() {
	}

	ActionPlan(UUID exerciseId, PlanContent content, Instant recordedAt) {
		this.id = UUID.randomUUID();
		this.exerciseId = exerciseId;
		this.state = State.DRAFT;
		this.content = content;
		this.recordedAt = recordedAt;
	}

	UUID id() {
		return id;
	}

	UUID exerciseId() {
		return exerciseId;
	}

	State state() {
		return state;
	}

	/** How often it was put to the sectors. */
	int round() {
		return round;
	}

	/** What the proofs of the endorsements of this round are kept under. */
	String subject() {
		return "plan:" + id + ":" + round;
	}

	PlanContent content() {
		return content;
	}

	void redraft(PlanContent words) {
		this.content = words;
		this.state = State.DRAFT;
	}

	void putToSectors() {
		this.round++;
		this.state = State.ENDORSING;
	}

	void withdraw() {
		this.state = State.NOT_ENDORSED;
	}

	void publish(LocalDate day) {
		this.state = State.PUBLISHED;
		this.publishedOn = day;
	}

}
