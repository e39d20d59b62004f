package org.tripartita.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A consultation, survey or collection of opinions: step 5, in which people name the great problems [S3:617-627]. Its
 * window opens and closes by the clock, whatever the process does.
 */
@Entity
public class Consultation {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID exerciseId;

	private @Nullable UUID secretariatId;

	private int number;

	private String title;

	private String purpose;

	private String excludedGroups;

	private String priorInformation;

	private String dissemination;

	private String languages;

	private int target;

	private boolean retrospective;

	private @Nullable Instant opensAt;

	private @Nullable Instant closesAt;

	private @Nullable String termReason;

	private @Nullable LocalDate publishedOn;

	private @Nullable UUID callDocumentId;

	private @Nullable String source;

	private @Nullable LocalDate extendedOn;

	private @Nullable String extensionReason;

	private @Nullable String channelChange;

	private @Nullable String limitation;

	private int proposalRound;

	private @Nullable LocalDate respondedOn;

	private @Nullable UUID reportDocumentId;

	private Instant recordedAt;

	/** Where a consultation stands for a citizen. */
	public enum Standing {

		PREPARING, ANNOUNCED, OPEN, ANALYSING, REPORTED

	}

	protected Consultation() {
	}

	Consultation(UUID exerciseId, @Nullable UUID secretariatId, int number, ConsultationDesign design, Instant recordedAt) {
		this.id = UUID.randomUUID();
		this.exerciseId = exerciseId;
		this.secretariatId = secretariatId;
		this.number = number;
		this.title = design.title();
		this.purpose = design.purpose();
		this.excludedGroups = design.excludedGroups();
		this.priorInformation = design.priorInformation();
		this.dissemination = design.dissemination();
		this.languages = design.languages();
		this.target = design.target();
		this.retrospective = design.retrospective();
		this.recordedAt = recordedAt;
	}

	public UUID id() {
		return id;
	}

	public UUID exerciseId() {
		return exerciseId;
	}

	/** The STL that answers for it, where one stands. */
	public @Nullable UUID secretariatId() {
		return secretariatId;
	}

	/** Which consultation of its exercise this is, from 1. */
	public int number() {
		return number;
	}

	public String title() {
		return title;
	}

	public String purpose() {
		return purpose;
	}

	public String excludedGroups() {
		return excludedGroups;
	}

	/** What people need to know in order to answer; the same for all (G-12). */
	public String priorInformation() {
		return priorInformation;
	}

	public String dissemination() {
		return dissemination;
	}

	public String languages() {
		return languages;
	}

	/** How many contributions are aimed at. */
	public int target() {
		return target;
	}

	/** True where it was held elsewhere and entered afterwards. */
	public boolean retrospective() {
		return retrospective;
	}

	/** The first moment in which an answer is in time; null while no window is set. */
	public @Nullable Instant opensAt() {
		return opensAt;
	}

	/** The first moment in which an answer is late; null while no window is set. */
	public @Nullable Instant closesAt() {
		return closesAt;
	}

	/** Why its window is shorter than recommended; null where it is not. */
	public @Nullable String termReason() {
		return termReason;
	}

	/** When it was published; null before. */
	public @Nullable LocalDate publishedOn() {
		return publishedOn;
	}

	public @Nullable UUID callDocumentId() {
		return callDocumentId;
	}

	/** Where a consultation held elsewhere is documented. */
	public @Nullable String source() {
		return source;
	}

	/** When it was extended; null where it was not. */
	public @Nullable LocalDate extendedOn() {
		return extendedOn;
	}

	public @Nullable String extensionReason() {
		return extensionReason;
	}

	public @Nullable String channelChange() {
		return channelChange;
	}

	/** What insufficient participation means for the results (E5a); null where it sufficed. */
	public @Nullable String limitation() {
		return limitation;
	}

	/** How many times topics were proposed. */
	int proposalRound() {
		return proposalRound;
	}

	/** When every category had its answer. */
	public @Nullable LocalDate respondedOn() {
		return respondedOn;
	}

	public @Nullable UUID reportDocumentId() {
		return reportDocumentId;
	}

	public Standing standing(Instant now) {
		if (reportDocumentId != null) {
			return Standing.REPORTED;
		}
		if (publishedOn == null || opensAt == null || closesAt == null) {
			return Standing.PREPARING;
		}
		if (now.isBefore(opensAt)) {
			return Standing.ANNOUNCED;
		}
		return now.isBefore(closesAt) ? Standing.OPEN : Standing.ANALYSING;
	}

	void window(Instant opens, Instant closes) {
		this.opensAt = opens;
		this.closesAt = closes;
	}

	void shortBecause(String reason) {
		this.termReason = reason;
	}

	void documentedIn(String where) {
		this.source = where;
	}

	void publish(LocalDate on, UUID document) {
		this.publishedOn = on;
		this.callDocumentId = document;
	}

	void extend(LocalDate on, Instant closes, String reason, String change) {
		this.extendedOn = on;
		this.closesAt = closes;
		this.extensionReason = reason;
		this.channelChange = change;
	}

	void limit(String what) {
		this.limitation = what;
	}

	void proposeAgain() {
		this.proposalRound++;
	}

	void respond(LocalDate on) {
		this.respondedOn = on;
	}

	void report(UUID document) {
		this.reportDocumentId = document;
	}

}
