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

/** What an agency commits to before the three sectors, from the table's first draft to its closing disposition. */
@Entity
public class Commitment {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID exerciseId;

	private @Nullable UUID topicId;

	@Enumerated(EnumType.STRING)
	private CommitmentOrigin origin;

	@Enumerated(EnumType.STRING)
	private CommitmentState state;

	private @Nullable String stateReason;

	private @Nullable Integer number;

	private @Nullable LocalDate submittedOn;

	private @Nullable UUID agendaItemId;

	@Embedded
	private CommitmentContent content;

	private Instant recordedAt;

	protected Commitment() {
	}

	Commitment(UUID exerciseId, @Nullable UUID topicId, CommitmentOrigin origin, CommitmentContent content,
			Instant recordedAt) {
		this.id = UUID.randomUUID();
		this.exerciseId = exerciseId;
		this.topicId = topicId;
		this.origin = origin;
		this.state = CommitmentState.DRAFT;
		this.content = content;
		this.recordedAt = recordedAt;
	}

	public UUID id() {
		return id;
	}

	public UUID exerciseId() {
		return exerciseId;
	}

	/** The topic that its table worked on; null for a proactive one. */
	public @Nullable UUID topicId() {
		return topicId;
	}

	public CommitmentOrigin origin() {
		return origin;
	}

	public CommitmentState state() {
		return state;
	}

	/** Why it was sent back, put aside or rejected; public. */
	public @Nullable String stateReason() {
		return stateReason;
	}

	/** Its place in the plan, from 1; null until the plan is published. */
	public @Nullable Integer number() {
		return number;
	}

	public CommitmentContent content() {
		return content;
	}

	/** The item of the STL's agenda on which it is decided. */
	@Nullable UUID agendaItemId() {
		return agendaItemId;
	}

	/** What the proof of its agency's acceptance is kept under; it is decided anew on a new item. */
	String subject() {
		return "commitment:" + agendaItemId;
	}

	boolean published() {
		return number != null;
	}

	void say(CommitmentContent words) {
		if (published()) {
			throw new IllegalStateException("Commitment %s is published; its words stay".formatted(id));
		}
		this.content = words;
	}

	void moveTo(CommitmentState next, @Nullable String reason) {
		this.state = next;
		this.stateReason = reason;
	}

	/** The day on which its table handed it to the STL; null for a proactive one, and where an earlier version did not note it. */
	@Nullable LocalDate submittedOn() {
		return submittedOn;
	}

	void submit(LocalDate on) {
		this.submittedOn = on;
		moveTo(CommitmentState.SUBMITTED, null);
	}

	void putOnAgenda(UUID item) {
		this.agendaItemId = item;
	}

	/** The plan was not endorsed: the STL decides again, on a new item. */
	void returnToAgenda() {
		this.agendaItemId = null;
		moveTo(CommitmentState.SUBMITTED, null);
	}

	void publishAs(int place) {
		this.number = place;
		moveTo(CommitmentState.APPROVED, null);
	}

}
