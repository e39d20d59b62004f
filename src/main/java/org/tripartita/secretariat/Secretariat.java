package org.tripartita.secretariat;

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
 * The local technical secretariat of a territory: the permanent space in which government, garante and civil society
 * decide on the design, implementation and follow-up of open-government commitments [S1:903].
 */
@Entity
public class Secretariat {

	@Id
	private UUID id;

	@Version
	private int version;

	private String code;

	private String territoryCode;

	private String name;

	@Enumerated(EnumType.STRING)
	private SecretariatState state;

	@Enumerated(EnumType.STRING)
	private @Nullable VoteUnit voteUnit;

	@Enumerated(EnumType.STRING)
	private @Nullable Majority majority;

	private @Nullable Integer noticeDaysOrdinary;

	private @Nullable Integer noticeDaysExtraordinary;

	private @Nullable Integer sessionPeriodDays;

	@Enumerated(EnumType.STRING)
	private @Nullable Sector presider;

	@Enumerated(EnumType.STRING)
	private @Nullable Sector secretary;

	private @Nullable String task;

	private @Nullable String extraordinaryCriteria;

	@Enumerated(EnumType.STRING)
	private @Nullable Composition composition;

	private @Nullable String waiver;

	private @Nullable LocalDate installedOn;

	private @Nullable UUID installationDocumentId;

	private Instant recordedAt;

	private boolean remoteAllowed = true;

	private @Nullable Integer rotationMonths;

	@Enumerated(EnumType.STRING)
	private @Nullable Sector rotationNext;

	private @Nullable String contactOffice;

	private @Nullable String contactAddress;

	private @Nullable UUID succeedsId;

	private boolean withoutGuarantor;

	private boolean partyWithdrew;

	@Enumerated(EnumType.STRING)
	private @Nullable SecretariatState resumeState;

	protected Secretariat() {
	}

	Secretariat(String code, String territoryCode, String name, @Nullable UUID succeeds, Instant recordedAt) {
		this.id = UUID.randomUUID();
		this.code = code;
		this.territoryCode = territoryCode;
		this.name = name;
		this.state = SecretariatState.FORMING;
		this.succeedsId = succeeds;
		this.recordedAt = recordedAt;
	}

	public UUID id() {
		return id;
	}

	/** Names the STL for people and programs, {@code STL-OAX}; the business key of its processes. */
	public String code() {
		return code;
	}

	public String territoryCode() {
		return territoryCode;
	}

	public String name() {
		return name;
	}

	public SecretariatState state() {
		return state;
	}

	/**
	 * The rules in force; while it forms, those on the table.
	 *
	 * @throws IllegalStateException before the convener proposed any
	 */
	public OperatingRules rules() {
		if (voteUnit == null) {
			throw new IllegalStateException("Secretariat %s has no rules yet".formatted(code));
		}
		return new OperatingRules(voteUnit, Objects.requireNonNull(majority), Objects.requireNonNull(noticeDaysOrdinary),
				Objects.requireNonNull(noticeDaysExtraordinary), Objects.requireNonNull(sessionPeriodDays),
				Objects.requireNonNull(presider), Objects.requireNonNull(secretary), Objects.requireNonNull(task),
				extraordinaryCriteria, remoteAllowed,
				rotationMonths == null ? null : new Rotation(rotationMonths, Objects.requireNonNull(rotationNext)));
	}

	/** True once rules are on the table or in force. */
	public boolean hasRules() {
		return voteUnit != null;
	}

	/** The balance of its seats when its rules were proposed. */
	public @Nullable Composition composition() {
		return composition;
	}

	/** Why an unbalanced STL votes by member, where its sectors chose that. */
	public @Nullable String waiver() {
		return waiver;
	}

	/** The day of the acta of installation; null while it forms. */
	public @Nullable LocalDate installedOn() {
		return installedOn;
	}

	/** The sealed acta of installation; null while it forms. */
	public @Nullable UUID installationDocumentId() {
		return installationDocumentId;
	}

	void propose(OperatingRules rules, Composition balance, @Nullable String why) {
		this.voteUnit = rules.voteUnit();
		this.majority = rules.majority();
		this.noticeDaysOrdinary = rules.noticeDaysOrdinary();
		this.noticeDaysExtraordinary = rules.noticeDaysExtraordinary();
		this.sessionPeriodDays = rules.sessionPeriodDays();
		this.presider = rules.presider();
		this.secretary = rules.secretary();
		this.task = rules.task();
		this.extraordinaryCriteria = rules.extraordinaryCriteria();
		this.remoteAllowed = rules.remoteAllowed();
		this.rotationMonths = rules.rotation() == null ? null : rules.rotation().months();
		this.rotationNext = rules.rotation() == null ? null : rules.rotation().next();
		this.composition = balance;
		this.waiver = why;
	}

	/** The office that anybody may write to about it; null where none is named. */
	public @Nullable String contactOffice() {
		return contactOffice;
	}

	/** The mail address of that office. */
	public @Nullable String contactAddress() {
		return contactAddress;
	}

	/** The STL of the territory that it follows, null for the first. */
	public @Nullable UUID succeedsId() {
		return succeedsId;
	}

	void reachAt(String office, String address) {
		this.contactOffice = office;
		this.contactAddress = address;
	}

	/** Notes how its seats stand after one of them changed. */
	void balance(Composition balance) {
		this.composition = balance;
	}

	/** Whether its members would vote out of balance without a reason on record (domain 5.3). */
	boolean needsWaiver(Composition balance) {
		return voteUnit == VoteUnit.MEMBER && balance == Composition.UNBALANCED_WARN && waiver == null;
	}

	/** Why its members vote out of balance; what was said before stays in the actas. */
	void waive(String why) {
		this.waiver = why;
	}

	void install(LocalDate day, UUID document) {
		this.state = SecretariatState.ACTIVE;
		this.installedOn = day;
		this.installationDocumentId = document;
	}

	/** Whether it rests because nobody fills the role of the garante; a party may have withdrawn besides. */
	public boolean isWithoutGuarantor() {
		return withoutGuarantor;
	}

	/** Whether it rests because a party withdrew; the role of the garante may be vacant besides. */
	boolean isPartyMissing() {
		return partyWithdrew;
	}

	void missGuarantor() {
		rest(true, partyWithdrew);
	}

	void findGuarantor() {
		rest(false, partyWithdrew);
	}

	void missParty() {
		rest(withoutGuarantor, true);
	}

	void findParty() {
		rest(withoutGuarantor, false);
	}

	/** It is suspended while either reason holds, and then stands where it stood: active or dormant. */
	private void rest(boolean noGuarantor, boolean noParty) {
		var standing = resumeState == null ? state : resumeState;
		boolean rests = noGuarantor || noParty;
		this.withoutGuarantor = noGuarantor;
		this.partyWithdrew = noParty;
		this.resumeState = rests ? standing : null;
		this.state = rests ? SecretariatState.SUSPENDED : standing;
	}

	void moveTo(SecretariatState next) {
		rest(false, false);
		this.state = next;
	}

}
