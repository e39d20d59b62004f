package org.tripartita.actionplan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;

/** Takes in the evidence of a milestone's progress: a file or an address elsewhere; public (G-18 [P3]). */
@Service
@Transactional
public class EvidenceFiling {

	private final Milestones milestones;

	private final Commitments commitments;

	private final EvidenceIntake intake;

	private final MilestoneHistory history;

	private final PlanLog log;

	EvidenceFiling(Milestones milestones, Commitments commitments, EvidenceIntake intake, MilestoneHistory history,
			PlanLog log) {
		this.milestones = milestones;
		this.commitments = commitments;
		this.intake = intake;
		this.history = history;
		this.log = log;
	}

	/**
	 * Adds a file.
	 *
	 * @param declaredType the media type as the browser declared it, if it did
	 */
	public EvidenceResult addFile(UUID milestoneId, String title, String fileName, @Nullable String declaredType,
			byte[] bytes, String recordedBy) {
		return keep(milestoneId, title, true, intake.accept(filing(milestoneId, title), fileName, declaredType, bytes),
				recordedBy);
	}

	/** Adds the address of something that lies elsewhere. */
	public EvidenceResult addAddress(UUID milestoneId, String title, String address, String recordedBy) {
		return keep(milestoneId, title, false, intake.acceptLink(filing(milestoneId, title), address), recordedBy);
	}

	private EvidenceResult keep(UUID milestoneId, String title, boolean file, EvidenceResult result, String recordedBy) {
		if (result instanceof EvidenceResult.Accepted accepted) {
			if (history.hasEvidence(milestoneId, title, accepted.documentId())) {
				// Sent twice by a double click: the first one stays, and nothing of the second.
				TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
				return result;
			}
			history.addEvidence(milestoneId, title, file, accepted.documentId(), recordedBy);
		}
		return result;
	}

	private Filing filing(UUID milestoneId, String title) {
		var commitment = commitments.get(milestones.get(milestoneId).commitmentId());
		if (!commitment.published()) {
			throw new IllegalStateException("Commitment %s is in no published plan".formatted(commitment.id()));
		}
		return Filing.of(DocumentKind.EVIDENCE, Visibility.PUBLIC, title, log.today()).inExercise(commitment.exerciseId());
	}

}
