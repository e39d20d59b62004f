package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.EXERCISE_ID;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.TableGuests;
import org.tripartita.participation.Mesa;
import org.tripartita.participation.MesaInstallation;
import org.tripartita.participation.MesaInstallation.Installed;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.TableDraft;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/**
 * The convener or the facilitator notes who sits at the table of a topic. A first sitting starts from whom the call for the
 * tables designated, a later one from the earlier one.
 */
@Component
class InstallMesaTask implements UserTaskHandler {

	private final MesaInstallation installation;

	private final Mesas mesas;

	private final Topics topics;

	private final TableGuests guests;

	private final Texts texts;

	InstallMesaTask(MesaInstallation installation, Mesas mesas, Topics topics, TableGuests guests, Texts texts) {
		this.installation = installation;
		this.mesas = mesas;
		this.topics = topics;
		this.guests = guests;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var topic = topics.get(task.value(ITEM_ID));
		var setAside = mesas.draftsOfTopic(topic.id()).stream().filter(TableDraft::setAside).toList();
		form.text("topicName", topic.name())
			.text("topicId", topic.id().toString())
			.rows("setAside", DraftRows.of(setAside, texts));
		mesas.lastOfTopic(topic.id()).ifPresentOrElse(earlier -> resume(earlier, form), () -> propose(task.value(EXERCISE_ID), form));
	}

	private void resume(Mesa earlier, Prefill form) {
		form.text("place", earlier.place())
			.text("rapporteur", earlier.rapporteur())
			.rows("participants", ParticipantRows.toFill(mesas.participantsOf(earlier.id())));
	}

	private void propose(UUID exercise, Prefill form) {
		var designated = guests.designated(exercise);
		if (!designated.isEmpty()) {
			form.rows("participants", ParticipantRows.proposed(designated));
		}
		guests.facilitator(exercise).ifPresent(organisation -> form.text("rapporteur", organisation));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var installed = installation.install(task.value(ITEM_ID), task.find(SECRETARIAT_ID).orElse(null),
				answer.date("installedOn"), answer.text("place"), answer.text("rapporteur"), ParticipantRows.from(answer));
		if (installed instanceof Installed.Not not) {
			return Rulings.submission(not.refusal());
		}
		return Submission.accepted().with(CoCreationTableProcess.MESA_ID, ((Installed.Sitting) installed).mesaId());
	}

}
