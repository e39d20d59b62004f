package org.tripartita.participation.process;

import static org.tripartita.participation.process.CoCreationTableProcess.MESA_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.participation.MesaClosing;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.SectorOpinion;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** One sector agrees with what the table came to or writes down its dissent, which is published (R9.1). */
@Component
class AgreeMesaTask implements UserTaskHandler {

	private final MesaClosing closing;

	private final Mesas mesas;

	private final Topics topics;

	private final Texts texts;

	AgreeMesaTask(MesaClosing closing, Mesas mesas, Topics topics, Texts texts) {
		this.closing = closing;
		this.mesas = mesas;
		this.topics = topics;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var mesa = mesas.get(task.value(MESA_ID));
		form.text("topicName", topics.get(mesa.topicId()).name())
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.rows("drafts", DraftRows.toHandOver(mesas.draftsOf(mesa), texts));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var opinion = new SectorOpinion(Sector.ofRole(task.value(SECTOR)), answer.text("decision").equals("AGREE"),
				answer.textOrNull("dissent"), answer.date("actedOn"));
		return Rulings.submission(closing.note(task.value(MESA_ID), opinion, task.participant()));
	}

}
