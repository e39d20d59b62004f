package org.tripartita.exercise;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * The joint declaration by which the three sectors manifest their will; the gate of everything else
 * [S3:555,605]. A draft that was declined stays; a new one takes the next number.
 */
@Entity
public class Declaration {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID exerciseId;

	private int number;

	private String text;

	private String place;

	@Enumerated(EnumType.STRING)
	private State state;

	private @Nullable UUID actaId;

	private Instant recordedAt;

	/** The life of a draft. */
	public enum State {

		SIGNING, DECLINED, PUBLISHED

	}

	protected Declaration() {
	}

	Declaration(UUID exerciseId, int number, String text, String place, Instant recordedAt) {
		this.id = UUID.randomUUID();
		this.exerciseId = exerciseId;
		this.number = number;
		this.text = text;
		this.place = place;
		this.state = State.SIGNING;
		this.recordedAt = recordedAt;
	}

	public UUID id() {
		return id;
	}

	public UUID exerciseId() {
		return exerciseId;
	}

	/** Which draft of the exercise this is. */
	public int number() {
		return number;
	}

	public String text() {
		return text;
	}

	public String place() {
		return place;
	}

	public State state() {
		return state;
	}

	/** What the proofs of its signatures are kept under. */
	String subject() {
		return "declaration:" + id;
	}

	/** The sealed acta, once it is published. */
	public @Nullable UUID actaId() {
		return actaId;
	}

	void decline() {
		this.state = State.DECLINED;
	}

	void publish(UUID acta) {
		this.state = State.PUBLISHED;
		this.actaId = acta;
	}

}
