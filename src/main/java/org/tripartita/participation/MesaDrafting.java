package org.tripartita.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.DraftCommitment;
import org.tripartita.actionplan.QualityFacts;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.participation.SectorOpinions.Subject;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** How a table works on its drafts: one at a time, judged by known criteria, never lost (R9.2, R9.3, E9a, E9b). */
@Service
@Transactional
public class MesaDrafting {

	/** So often a draft comes back before the sectors say whether to go on with it (E9b). */
	private static final int ROUNDS = 3;

	private final Mesas mesas;

	private final MesaWriting writing;

	private final CommitmentDrafting drafting;

	private final SectorOpinions opinions;

	private final ExerciseLog log;

	private final Texts texts;

	MesaDrafting(Mesas mesas, MesaWriting writing, CommitmentDrafting drafting, SectorOpinions opinions,
			ExerciseLog log, Texts texts) {
		this.mesas = mesas;
		this.writing = writing;
		this.drafting = drafting;
		this.opinions = opinions;
		this.log = log;
		this.texts = texts;
	}

	/** The draft that came back to the table and is to be mended now. */
	@Transactional(readOnly = true)
	public Optional<TableDraft> inRework(UUID mesaId) {
		return mesas.draftsOf(mesas.get(mesaId)).stream().filter(TableDraft::inRework).findFirst();
	}

	/** What the table can begin its next draft from: a commitment that went no further in an earlier sitting. */
	@Transactional(readOnly = true)
	public Optional<TableDraft> toTakeUp(UUID mesaId) {
		var mesa = mesas.get(mesaId);
		return setAsideBefore(mesa).stream().skip(mesas.draftsOf(mesa).size()).findFirst();
	}

	/** The drafts of earlier sittings that went no further, with the reasons of the STL or of the table. */
	@Transactional(readOnly = true)
	public List<TableDraft> setAsideBefore(Mesa mesa) {
		return mesas.draftsOfTopic(mesa.topicId())
			.stream()
			.filter(draft -> draft.setAside() && !draft.mesaId().equals(mesa.id()))
			.toList();
	}

	/**
	 * Puts a draft on the table, or the mended one in its place.
	 *
	 * @param refusal why the agency does not take it on, null where it does (E9a)
	 * @return its id
	 */
	public UUID put(UUID mesaId, DraftCommitment draft, @Nullable String refusal) {
		var mesa = mesas.get(mesaId);
		var mended = inRework(mesaId).map(TableDraft::commitmentId).orElse(null);
		var id = mended == null ? drafting.draft(mesa.exerciseId(), mesa.topicId(), draft) : mended;
		if (mended == null) {
			writing.putOnTable(mesaId, id);
		}
		else {
			drafting.revise(id, draft);
		}
		if (refusal != null) {
			writing.refused(new AgencyRefusal(id, draft.leadAgency(), refusal));
		}
		return id;
	}

	/** What the decision {@code commitment-quality} needs to know. */
	@Transactional(readOnly = true)
	public QualityFacts judge(UUID draftId) {
		return drafting.judge(draftId);
	}

	/**
	 * Sends a draft back to the table with what it lacks.
	 *
	 * @return true where it came back so often that the sectors say whether to go on with it
	 */
	public boolean sendBack(UUID mesaId, UUID draftId) {
		drafting.sendBack(draftId, shortfalls(draftId));
		writing.countRound(draftId);
		return draft(mesaId, draftId).rounds() % ROUNDS == 0;
	}

	/** Ends a draft that is no commitment of open government; the reason is published. */
	public void reject(UUID draftId) {
		drafting.reject(draftId, shortfalls(draftId));
	}

	/** Notes whether a sector wants to go on with a draft that came back often. */
	public Ruling note(UUID mesaId, UUID draftId, SectorOpinion opinion, String recordedBy) {
		if (opinion.actedOn().isAfter(log.today())) {
			return Ruling.refused("participation.act-in-future");
		}
		var installedOn = mesas.get(mesaId).installedOn();
		if (opinion.actedOn().isBefore(installedOn)) {
			return Ruling.refused("mesa.before-installation", SpokenDay.of(installedOn));
		}
		opinions.add(Subject.DRAFT, draftId, draft(mesaId, draftId).rounds(), opinion, recordedBy);
		return Ruling.DONE;
	}

	/** True where the three sectors go on with the draft; otherwise it is put aside with the reasons of those who do not. */
	public boolean goOn(UUID mesaId, UUID draftId) {
		var said = opinions.of(Subject.DRAFT, draftId, draft(mesaId, draftId).rounds());
		if (SectorOpinions.unanimous(said)) {
			return true;
		}
		var reasons = said.stream()
			.filter(opinion -> !opinion.agreed())
			.map(opinion -> texts.of("mesa.said", texts.of("sector." + opinion.sector()), String.valueOf(opinion.reason())))
			.toList();
		drafting.park(draftId, String.join(" ", reasons));
		return false;
	}

	/** A draft of the sitting. */
	@Transactional(readOnly = true)
	public TableDraft draft(UUID mesaId, UUID draftId) {
		return mesas.draftsOf(mesas.get(mesaId))
			.stream()
			.filter(draft -> draft.commitmentId().equals(draftId))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Draft %s is not on table %s".formatted(draftId, mesaId)));
	}

	private String shortfalls(UUID draftId) {
		return String.join(" ", drafting.shortfalls(draftId));
	}

}
