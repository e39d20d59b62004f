package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A step of a commitment's work plan, with what was last reported of it. */
@Entity
public class Milestone {

	@Id
	private UUID id;

	@Version
	private int version;

	private UUID commitmentId;

	private int position;

	private String name;

	private LocalDate endDate;

	private String responsible;

	private String meansOfVerification;

	@Enumerated(EnumType.STRING)
	private MilestoneStatus status;

	private @Nullable String progressText;

	private @Nullable String finalText;

	private @Nullable String delayReason;

	private @Nullable String nextSteps;

	private @Nullable LocalDate reportedOn;

	protected Milestone() {
	}

	Milestone(UUID commitmentId, int position, DraftMilestone draft) {
		this.id = UUID.randomUUID();
		this.commitmentId = commitmentId;
		this.position = position;
		this.name = draft.name();
		this.endDate = draft.endDate();
		this.responsible = draft.responsible();
		this.meansOfVerification = draft.meansOfVerification();
		this.status = MilestoneStatus.NOT_STARTED;
	}

	public UUID id() {
		return id;
	}

	public UUID commitmentId() {
		return commitmentId;
	}

	/** Its place in the work plan, from 1. */
	public int position() {
		return position;
	}

	public String name() {
		return name;
	}

	public LocalDate endDate() {
		return endDate;
	}

	public String responsible() {
		return responsible;
	}

	public String meansOfVerification() {
		return meansOfVerification;
	}

	public MilestoneStatus status() {
		return status;
	}

	public @Nullable String progressText() {
		return progressText;
	}

	public @Nullable String finalText() {
		return finalText;
	}

	public @Nullable String delayReason() {
		return delayReason;
	}

	public @Nullable String nextSteps() {
		return nextSteps;
	}

	/** The day that the last report speaks of. */
	public @Nullable LocalDate reportedOn() {
		return reportedOn;
	}

	DraftMilestone draft() {
		return new DraftMilestone(name, endDate, responsible, meansOfVerification);
	}

	boolean completed() {
		return status == MilestoneStatus.COMPLETED;
	}

	void report(MilestoneReport report, MilestoneStatus next) {
		this.progressText = report.progressText();
		this.finalText = report.finalText();
		this.delayReason = report.delayReason();
		this.nextSteps = report.nextSteps();
		this.reportedOn = report.reportedOn();
		this.status = next;
	}

}
