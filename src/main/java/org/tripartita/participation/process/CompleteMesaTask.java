package org.tripartita.participation.process;

import static org.tripartita.participation.process.CoCreationTableProcess.MESA_ID;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.participation.MesaClosing;
import org.tripartita.participation.MesaInstallation;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.Topics;
import org.tripartita.participation.process.CoCreationTableProcess.Resolution;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The table cannot hand over: more people join, it goes on drafting, or the topic is closed in public (E9c). */
@Component
class CompleteMesaTask implements UserTaskHandler {

	private final MesaInstallation installation;

	private final MesaClosing closing;

	private final Mesas mesas;

	private final Topics topics;

	private final Texts texts;

	CompleteMesaTask(MesaInstallation installation, MesaClosing closing, Mesas mesas, Topics topics, Texts texts) {
		this.installation = installation;
		this.closing = closing;
		this.mesas = mesas;
		this.topics = topics;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var mesa = task.value(MESA_ID);
		form.text("topicName", topics.get(task.value(ITEM_ID)).name())
			.number("drafts", closing.readyDrafts(mesa))
			.text("finding", finding(mesa))
			.rows("present", ParticipantRows.toRead(mesas.participantsOf(mesa), texts));
	}

	private String finding(UUID mesa) {
		var missing = mesas.missingSectors(mesa);
		var names = missing.stream().map(sector -> texts.of("sector." + sector)).collect(Collectors.joining(", "));
		var sentences = missing.isEmpty() ? "" : texts.of("mesa.missing", names);
		return closing.readyDrafts(mesa) > 0 ? sentences : (sentences + " " + texts.of("mesa.without-drafts")).strip();
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var mesa = task.value(MESA_ID);
		var resolution = answer.choice("resolution", Resolution.class);
		var ruling = switch (resolution) {
			case COMPLETE -> installation.complete(mesa, ParticipantRows.from(answer));
			case DRAFT -> Ruling.DONE;
			case CLOSE -> closing.giveUp(mesa, answer.date("closedOn"), answer.text("reason"));
		};
		return Rulings.orElse(ruling, Submission.accepted().with(CoCreationTableProcess.RESOLUTION, resolution));
	}

}
