package org.tripartita.participation.process;

import static org.tripartita.participation.process.CoCreationTableProcess.DRAFT_ID;
import static org.tripartita.participation.process.CoCreationTableProcess.MESA_ID;
import static org.tripartita.participation.process.CoCreationTableProcess.TABLE_DECISION;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.participation.MesaDrafting;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.TableDraft;
import org.tripartita.participation.Topics;
import org.tripartita.participation.process.CoCreationTableProcess.TableDecision;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The table puts down one draft, mends the one that came back, or ends without another (R9.2, R9.3, E9a, E9b). */
@Component
class DraftCommitmentTask implements UserTaskHandler {

	private final MesaDrafting table;

	private final Mesas mesas;

	private final CommitmentDrafting drafting;

	private final Topics topics;

	private final Texts texts;

	DraftCommitmentTask(MesaDrafting table, Mesas mesas, CommitmentDrafting drafting, Topics topics, Texts texts) {
		this.table = table;
		this.mesas = mesas;
		this.drafting = drafting;
		this.topics = topics;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var mesa = mesas.get(task.value(MESA_ID));
		var rework = table.inRework(mesa.id()).map(TableDraft::commitmentId);
		form.text("topicName", topics.get(mesa.topicId()).name())
			.text("topicId", mesa.topicId().toString())
			.number("drafts", mesas.draftsOf(mesa).size())
			.rows("shortfalls", DraftRows.sentences(rework.map(drafting::shortfalls).orElse(List.of())))
			.rows("setAside", DraftRows.of(table.setAsideBefore(mesa), texts))
			.options("tableDecisions", decisions(rework.isPresent()));
		rework.or(() -> table.toTakeUp(mesa.id()).map(TableDraft::commitmentId))
			.ifPresent(id -> CommitmentForm.fill(form, drafting.current(id)));
	}

	/** A draft that came back is mended first. */
	private List<Option> decisions(boolean rework) {
		return Stream.of(TableDecision.values())
			.filter(decision -> !rework || decision != TableDecision.STOP)
			.map(decision -> new Option(texts.of("mesa.decision." + decision), decision.name()))
			.toList();
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var decision = answer.choice("tableDecision", TableDecision.class);
		var accepted = Submission.accepted().with(TABLE_DECISION, decision);
		if (decision == TableDecision.STOP) {
			return accepted;
		}
		var id = table.put(task.value(MESA_ID), CommitmentForm.from(answer), answer.textOrNull("agencyRefusal"));
		return judged(accepted.with(DRAFT_ID, id), id);
	}

	private Submission judged(Submission.Accepted accepted, UUID draft) {
		var judged = accepted;
		for (var fact : table.judge(draft).asVariables().entrySet()) {
			ProcessVariable<Boolean> input = fact.getKey();
			judged = judged.with(input, fact.getValue());
		}
		return judged;
	}

}
