package org.tripartita.exercise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * One run of the initiative in one territory, from the first interest to the final report [S3:307]. It keeps what is
 * true of the whole; what happens in its steps belongs to the modules of their rooms.
 */
@Entity
public class Exercise {

	@Id
	private UUID id;

	@Version
	private int version;

	private String code;

	private String name;

	@Enumerated(EnumType.STRING)
	private ExerciseModel model;

	private String territoryCode;

	private int cycleNumber;

	@Enumerated(EnumType.STRING)
	private ExerciseState state;

	@Enumerated(EnumType.STRING)
	private Sector convener;

	private @Nullable UUID secretariatId;

	private LocalDate openedOn;

	private @Nullable LocalDate concludedOn;

	private Instant recordedAt;

	/** Where it stood when it was suspended, and where it goes on. */
	@Enumerated(EnumType.STRING)
	private @Nullable ExerciseState resumeState;

	private @Nullable Instant suspendedAt;

	protected Exercise() {
	}

	Exercise(String code, String name, ExerciseModel model, String territoryCode, int cycleNumber, Sector convener,
			LocalDate openedOn, Instant recordedAt) {
		this.id = UUID.randomUUID();
		this.code = code;
		this.name = name;
		this.model = model;
		this.territoryCode = territoryCode;
		this.cycleNumber = cycleNumber;
		this.state = ExerciseState.PROSPECT;
		this.convener = convener;
		this.openedOn = openedOn;
		this.recordedAt = recordedAt;
	}

	public UUID id() {
		return id;
	}

	/** Names the exercise for people and programs: territory, year and number, {@code OAX-2015-1}. */
	public String code() {
		return code;
	}

	public String name() {
		return name;
	}

	public ExerciseModel model() {
		return model;
	}

	public String territoryCode() {
		return territoryCode;
	}

	/** Which plan of the territory this is: first, second… */
	public int cycleNumber() {
		return cycleNumber;
	}

	public ExerciseState state() {
		return state;
	}

	/** The sector that convenes; any of the three may [S1:1025]. */
	public Sector convener() {
		return convener;
	}

	/** The permanent STL that the exercise works with, once it stands. */
	public @Nullable UUID secretariatId() {
		return secretariatId;
	}

	/** The day on which the interest was manifested. */
	public LocalDate openedOn() {
		return openedOn;
	}

	public @Nullable LocalDate concludedOn() {
		return concludedOn;
	}

	/** Whether it rests because nobody fills the role of the garante. */
	public boolean isSuspended() {
		return suspendedAt != null;
	}

	/** What a timer brings about while it rests shows once it goes on. */
	void moveTo(ExerciseState next) {
		if (isSuspended()) {
			this.resumeState = next;
		}
		else {
			this.state = next;
		}
	}

	void suspend(Instant at) {
		this.resumeState = state;
		this.suspendedAt = at;
		this.state = ExerciseState.SUSPENDED_NO_GUARANTOR;
	}

	/** Goes on where it stood; since when it rested. */
	Instant resume() {
		var since = Objects.requireNonNull(suspendedAt);
		this.state = Objects.requireNonNull(resumeState);
		this.resumeState = null;
		this.suspendedAt = null;
		return since;
	}

	void workWith(UUID secretariat) {
		this.secretariatId = secretariat;
	}

	void conclude(LocalDate day) {
		this.resumeState = null;
		this.suspendedAt = null;
		this.state = ExerciseState.CONCLUDED;
		this.concludedOn = day;
	}

}
