package org.tripartita.participation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.SpokenDay;

/** Who sits at the table of a topic: its installation and those who join later (step 9, E9c). */
@Service
@Transactional
public class MesaInstallation {

	private final Mesas mesas;

	private final MesaWriting writing;

	private final Topics topics;

	private final Exercises exercises;

	private final ExerciseLog log;

	private final CurrentStep step;

	MesaInstallation(Mesas mesas, MesaWriting writing, Topics topics, Exercises exercises, ExerciseLog log,
			CurrentStep step) {
		this.mesas = mesas;
		this.writing = writing;
		this.topics = topics;
		this.exercises = exercises;
		this.log = log;
		this.step = step;
	}

	/** What becomes of an installation. */
	public sealed interface Installed {

		/** The sitting began. */
		record Sitting(UUID mesaId) implements Installed {
		}

		/** A rule stands against it. */
		record Not(Ruling.Refused refusal) implements Installed {
		}

	}

	/**
	 * Begins a sitting; without one of the three sectors too, for the table may work without it (E9c).
	 *
	 * @param on the day of the act: not in the future, in the exercise, not before the topic's earlier sitting ended
	 */
	public Installed install(UUID topicId, @Nullable UUID secretariatId, LocalDate on, String place, String rapporteur,
			List<MesaParticipant> participants) {
		var topic = topics.get(topicId);
		var earlier = mesas.lastOfTopic(topicId).orElse(null);
		if (judge(topic, earlier, on, participants) instanceof Ruling.Refused refused) {
			return new Installed.Not(refused);
		}
		var mesa = new Mesa(UUID.randomUUID(), topic.exerciseId(), topicId, secretariatId,
				earlier == null ? 1 : earlier.round() + 1, on, place, rapporteur, null, null, null);
		writing.add(mesa);
		writing.join(mesa.id(), participants);
		log.add(topic.exerciseId(), step.of(topic.exerciseId()), on, null, "mesa.log.installed", topic.name(),
				participants.size());
		return new Installed.Sitting(mesa.id());
	}

	private Ruling judge(Topic topic, @Nullable Mesa earlier, LocalDate on, List<MesaParticipant> participants) {
		if (on.isAfter(log.today())) {
			return Ruling.refused("participation.act-in-future");
		}
		if (on.isBefore(exercises.get(topic.exerciseId()).openedOn())) {
			return Ruling.refused("mesa.before-exercise");
		}
		if (earlier != null && earlier.closedOn() != null && on.isBefore(earlier.closedOn())) {
			return Ruling.refused("mesa.before-earlier", SpokenDay.of(earlier.closedOn()));
		}
		return participants.isEmpty() ? Ruling.refused("mesa.no-participants") : Ruling.DONE;
	}

	/** Adds people to the sitting. */
	public Ruling complete(UUID mesaId, List<MesaParticipant> more) {
		if (more.isEmpty()) {
			return Ruling.refused("mesa.no-participants");
		}
		writing.join(mesaId, more);
		return Ruling.DONE;
	}

}
