package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.tripartita.participation.ProblemTree;
import org.tripartita.participation.ProblemTree.Judgement;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeAgreement;
import org.tripartita.participation.process.ProblemTreeProcess.Outcome;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** The facilitator, or the convener, puts the drawn tree before the sectors or parks the topic (R6.1–R6.4, E6b). */
@Component
class BuildTreeTask implements UserTaskHandler {

	private final TreeAgreement agreement;

	private final ProblemTrees trees;

	private final Topics topics;

	private final Texts texts;

	BuildTreeTask(TreeAgreement agreement, ProblemTrees trees, Topics topics, Texts texts) {
		this.agreement = agreement;
		this.trees = trees;
		this.topics = topics;
		this.texts = texts;
	}

	@Override
	public void prefill(OpenTask task, Prefill form) {
		var topic = topics.get(task.value(ITEM_ID));
		var tree = trees.get(topic.id());
		form.text("topicName", topic.name())
			.text("topicId", topic.id().toString())
			.number("absences", tree.absences().size())
			.rows("missing", missing(tree))
			.rows("objections", Objections.of(agreement.earlierOpinions(topic.id()), texts));
	}

	private List<Map<String, String>> missing(ProblemTree tree) {
		return tree.judge() instanceof Judgement.Incomplete incomplete
				? incomplete.gaps().stream().map(gap -> Map.of("sentence", texts.of(gap.reason(), gap.arguments()))).toList()
				: List.of();
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var topic = task.value(ITEM_ID);
		if (answer.text("decision").equals("PARK")) {
			Ruling parked = agreement.park(topic, answer.text("reason"), answer.date("actedOn"));
			return Rulings.orElse(parked, Submission.accepted().with(ProblemTreeProcess.OUTCOME, Outcome.PARKED));
		}
		return Rulings.orElse(agreement.validate(topic, answer.date("actedOn")),
				Submission.accepted().with(ProblemTreeProcess.OUTCOME, Outcome.VALIDATED));
	}

}
