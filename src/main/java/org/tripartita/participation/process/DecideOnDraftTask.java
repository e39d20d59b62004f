package org.tripartita.participation.process;

import static org.tripartita.participation.process.CoCreationTableProcess.DRAFT_ID;
import static org.tripartita.participation.process.CoCreationTableProcess.MESA_ID;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import org.springframework.stereotype.Component;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.identity.Sector;
import org.tripartita.participation.MesaDrafting;
import org.tripartita.participation.SectorOpinion;
import org.tripartita.participation.Topics;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** One sector says whether the table goes on with a draft that came back often, or puts it aside and why (E9b). */
@Component
class DecideOnDraftTask implements UserTaskHandler {

	private final MesaDrafting table;

	private final CommitmentDrafting drafting;

	private final Topics topics;

	private final Texts texts;

	DecideOnDraftTask(MesaDrafting table, CommitmentDrafting drafting, Topics topics, Texts texts) {
		this.table = table;
		this.drafting = drafting;
		this.topics = topics;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var draft = table.draft(task.value(MESA_ID), task.value(DRAFT_ID));
		form.text("topicName", topics.get(task.value(ITEM_ID)).name())
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("draftName", draft.name())
			.text("commitmentText", draft.commitmentText())
			.number("rounds", draft.rounds())
			.rows("shortfalls", DraftRows.sentences(drafting.shortfalls(draft.commitmentId())));
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var opinion = new SectorOpinion(Sector.ofRole(task.value(SECTOR)), answer.text("decision").equals("GO_ON"),
				answer.textOrNull("reason"), answer.date("actedOn"));
		return Rulings.submission(table.note(task.value(MESA_ID), task.value(DRAFT_ID), opinion, task.participant()));
	}

}
