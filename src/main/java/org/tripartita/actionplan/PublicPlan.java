package org.tripartita.actionplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A published plan as citizens read it: its last version first.
 *
 * @param endorsements what the three sectors said, with their notes of dissent
 */
public record PublicPlan(UUID id, UUID exerciseId, PlanContent content, List<PlanVersion> versions,
		List<PlanEndorsement> endorsements) {

	/** The version in force. */
	public PlanVersion current() {
		return versions.get(0);
	}

	/** True where no version carries a note of dissent: then the plan may be called co-created (E10d [S3:187]). */
	public boolean coCreated() {
		return versions.stream().noneMatch(PlanVersion::withDissent);
	}

	/**
	 * A proposal or commitment, with what became of it (G-20).
	 *
	 * @param number its place in the plan, null where it is not in one
	 * @param reason why it went no further, null where it did
	 * @param acceptedBy the agency that formally took it on (G-13), null where none did
	 * @param completed how many of its milestones are complete
	 */
	public record Line(UUID id, @Nullable UUID topicId, @Nullable Integer number, CommitmentOrigin origin,
			CommitmentState state, @Nullable String reason, CommitmentContent content, @Nullable LocalDate decidedOn,
			@Nullable UUID decisionDocumentId, @Nullable String acceptedBy, @Nullable LocalDate acceptedOn, int milestones,
			int completed) {
	}

	/** A milestone with what was last reported of it. */
	public record Step(UUID id, UUID commitmentId, int position, String name, LocalDate endDate, String responsible,
			String meansOfVerification, MilestoneStatus status, @Nullable String progressText, @Nullable String finalText,
			@Nullable String delayReason, @Nullable String nextSteps, @Nullable LocalDate reportedOn) {

		/** How many days after its date it was completed; 0 where it was in time or is not complete. */
		public long daysLate() {
			return status == MilestoneStatus.COMPLETED && reportedOn != null && reportedOn.isAfter(endDate)
					? ChronoUnit.DAYS.between(endDate, reportedOn) : 0;
		}

	}

	/**
	 * An evidence of progress (G-18); its file or address is the document's.
	 *
	 * @param file false where it is an address elsewhere
	 */
	public record Evidence(UUID id, UUID milestoneId, UUID commitmentId, String title, boolean file, UUID documentId,
			Instant addedAt) {
	}

}
