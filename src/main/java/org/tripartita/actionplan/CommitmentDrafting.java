package org.tripartita.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.workflow.Texts;

import static org.tripartita.actionplan.CommitmentState.DRAFT;
import static org.tripartita.actionplan.CommitmentState.PARKED;
import static org.tripartita.actionplan.CommitmentState.REJECTED;
import static org.tripartita.actionplan.CommitmentState.REWORK;

/**
 * What a co-creation table does with its commitments (step 9): draft, mend, hand to the STL, or put aside with a
 * reason. Nothing that was proposed disappears (R10.3, G-20 [S3:187]).
 */
@Service
@Transactional
public class CommitmentDrafting {

	private static final Set<CommitmentState> AT_THE_TABLE = Set.of(DRAFT, REWORK);

	private final Commitments commitments;

	private final Milestones milestones;

	private final Texts texts;

	private final Clock clock;

	CommitmentDrafting(Commitments commitments, Milestones milestones, Texts texts, Clock clock) {
		this.commitments = commitments;
		this.milestones = milestones;
		this.texts = texts;
		this.clock = clock;
	}

	/** Puts a draft on the table of a topic. */
	public UUID draft(UUID exerciseId, UUID topicId, DraftCommitment draft) {
		var commitment = commitments
			.save(new Commitment(exerciseId, topicId, CommitmentOrigin.COCREATED, draft.content(), clock.instant()));
		lay(commitment.id(), draft.milestones());
		return commitment.id();
	}

	/** Replaces the draft's words and work plan. */
	public void revise(UUID id, DraftCommitment draft) {
		var commitment = atTheTable(id);
		commitment.say(draft.content());
		commitment.moveTo(DRAFT, null);
		lay(id, draft.milestones());
	}

	/** The draft as it stands, to be shown and mended. */
	@Transactional(readOnly = true)
	public DraftCommitment current(UUID id) {
		return DraftCommitment.of(commitments.get(id).content(),
				milestones.findByCommitmentIdOrderByPosition(id).stream().map(Milestone::draft).toList());
	}

	/** What the decision {@code commitment-quality} needs to know of the draft. */
	@Transactional(readOnly = true)
	public QualityFacts judge(UUID id) {
		return QualityFacts.of(current(id));
	}

	/** What the draft lacks, in sentences for people; empty where it lacks nothing. */
	@Transactional(readOnly = true)
	public List<String> shortfalls(UUID id) {
		return judge(id).shortfalls().stream().map(one -> texts.of("commitment.shortfall." + one)).toList();
	}

	/** Sends the draft back to the table with the reasons (E9b). */
	public void sendBack(UUID id, String reason) {
		atTheTable(id).moveTo(REWORK, reason);
	}

	/**
	 * Hands the draft to the STL, which decides in step 10.
	 *
	 * @param on the day on which the table did so
	 */
	public void submit(UUID id, LocalDate on) {
		atTheTable(id).submit(on);
	}

	/** Puts the draft aside; the reason is public. */
	public void park(UUID id, String reason) {
		atTheTable(id).moveTo(PARKED, reason);
	}

	/** Ends the draft: it is no commitment of open government. The reason is public. */
	public void reject(UUID id, String reason) {
		atTheTable(id).moveTo(REJECTED, reason);
	}

	/** Everything that the tables of a topic drafted, the oldest first. */
	@Transactional(readOnly = true)
	public List<Commitment> ofTopic(UUID topicId) {
		return commitments.findByTopicIdOrderByRecordedAt(topicId);
	}

	/** A commitment that the government adds on its own; it never counts as co-created (G-22 [S3:214]). */
	UUID draftProactive(UUID exerciseId, DraftCommitment draft) {
		var commitment = commitments
			.save(new Commitment(exerciseId, null, CommitmentOrigin.PROACTIVE, draft.content(), clock.instant()));
		lay(commitment.id(), draft.milestones());
		return commitment.id();
	}

	/** Takes back a proactive draft that was never public. */
	void discardProactive(Commitment commitment) {
		milestones.findByCommitmentIdOrderByPosition(commitment.id()).forEach(milestones::delete);
		commitments.delete(commitment);
	}

	private void lay(UUID commitmentId, List<DraftMilestone> drafts) {
		milestones.findByCommitmentIdOrderByPosition(commitmentId).forEach(milestones::delete);
		for (int place = 0; place < drafts.size(); place++) {
			milestones.save(new Milestone(commitmentId, place + 1, drafts.get(place)));
		}
	}

	private Commitment atTheTable(UUID id) {
		var commitment = commitments.get(id);
		if (!AT_THE_TABLE.contains(commitment.state())) {
			throw new IllegalStateException("Commitment %s left the table: %s".formatted(id, commitment.state()));
		}
		return commitment;
	}

}
