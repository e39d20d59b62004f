package org.tripartita.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.participation.SectorOpinions.Subject;
import org.tripartita.record.ActaRegister;
import org.tripartita.workflow.SpokenDay;

/** How a sitting ends: its drafts go to the STL with the dissents (R9.1), or the topic is closed in public. */
@Service
@Transactional
public class MesaClosing {

	private final Mesas mesas;

	private final MesaWriting writing;

	private final MesaMinutes minutes;

	private final Topics topics;

	private final CommitmentDrafting drafting;

	private final SectorOpinions opinions;

	private final ActaRegister actas;

	private final ExerciseLog log;

	private final CurrentStep step;

	private final ApplicationEventPublisher events;

	MesaClosing(Mesas mesas, MesaWriting writing, MesaMinutes minutes, Topics topics, CommitmentDrafting drafting,
			SectorOpinions opinions, ActaRegister actas, ExerciseLog log, CurrentStep step, ApplicationEventPublisher events) {
		this.mesas = mesas;
		this.writing = writing;
		this.minutes = minutes;
		this.topics = topics;
		this.drafting = drafting;
		this.opinions = opinions;
		this.actas = actas;
		this.log = log;
		this.step = step;
		this.events = events;
	}

	/** True where a draft is ready and the three sectors sit at the table: only then it hands over (E9c [S3:199]). */
	@Transactional(readOnly = true)
	public boolean ready(UUID mesaId) {
		return readyDrafts(mesaId) > 0 && mesas.missingSectors(mesaId).isEmpty();
	}

	/** How many drafts of the sitting can be handed over. */
	@Transactional(readOnly = true)
	public int readyDrafts(UUID mesaId) {
		return readyOf(mesas.get(mesaId)).size();
	}

	/** Notes that a sector agrees with what the table came to, or what it dissents from; published with the minutes. */
	public Ruling note(UUID mesaId, SectorOpinion opinion, String recordedBy) {
		var mesa = mesas.get(mesaId);
		if (judge(mesa, opinion.actedOn()) instanceof Ruling.Refused refused) {
			return refused;
		}
		opinions.add(Subject.MESA, mesaId, mesa.round(), opinion, recordedBy);
		return Ruling.DONE;
	}

	/** Hands the drafts to the STL and seals the minutes. */
	public void submit(UUID mesaId) {
		var mesa = mesas.get(mesaId);
		var said = opinions.of(Subject.MESA, mesaId, mesa.round());
		var ready = readyOf(mesa);
		var on = said.stream().map(SectorOpinion::actedOn).max(LocalDate::compareTo).orElseThrow();
		ready.forEach(draft -> drafting.submit(draft, on));
		writing.close(mesaId, on, null);
		var document = seal(mesaId, "mesa.log.submitted", ready.size());
		events.publishEvent(new DraftsSubmitted(mesa.exerciseId(), mesa.topicId(), mesaId, document));
	}

	/**
	 * Closes the topic without commitments, for a public reason. The last open topic of an exercise stays open: with none
	 * the exercise would have nothing to commit to.
	 */
	public Ruling giveUp(UUID mesaId, LocalDate on, String reason) {
		var mesa = mesas.get(mesaId);
		if (judge(mesa, on) instanceof Ruling.Refused refused) {
			return refused;
		}
		if (topics.lastOpen(mesa.exerciseId())) {
			return Ruling.refused("topic.last");
		}
		readyOf(mesa).forEach(draft -> drafting.park(draft, reason));
		writing.close(mesaId, on, reason);
		topics.park(mesa.topicId(), reason, on);
		return Ruling.DONE;
	}

	/** Seals the minutes of a sitting that gave its topic up. */
	public void close(UUID mesaId) {
		var mesa = mesas.get(mesaId);
		seal(mesaId, "mesa.log.closed", String.valueOf(mesa.closingReason()));
		events.publishEvent(new TopicParked(mesa.exerciseId(), mesa.topicId()));
	}

	private UUID seal(UUID mesaId, String entry, Object said) {
		var mesa = mesas.get(mesaId);
		var shown = mesas.find(mesa.exerciseId(), mesaId).orElseThrow();
		var on = Objects.requireNonNull(mesa.closedOn());
		var document = actas.seal(minutes.of(shown, on)).documentId();
		writing.sealed(mesaId, document);
		log.add(mesa.exerciseId(), step.of(mesa.exerciseId()), on, document, entry, shown.topicName(), said);
		return document;
	}

	private List<UUID> readyOf(Mesa mesa) {
		return mesas.draftsOf(mesa).stream().filter(TableDraft::ready).map(TableDraft::commitmentId).toList();
	}

	private Ruling judge(Mesa mesa, LocalDate on) {
		if (on.isAfter(log.today())) {
			return Ruling.refused("participation.act-in-future");
		}
		return on.isBefore(mesa.installedOn()) ? Ruling.refused("mesa.before-installation", SpokenDay.of(mesa.installedOn()))
				: Ruling.DONE;
	}

}
