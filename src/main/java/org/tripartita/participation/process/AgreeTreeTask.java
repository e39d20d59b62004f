package org.tripartita.participation.process;

import static org.tripartita.workflow.RoomVariables.ITEM_ID;
import static org.tripartita.workflow.RoomVariables.SECTOR;

import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Sector;
import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTree;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.SectorOpinion;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeAgreement;
import org.tripartita.participation.TreeNode;
import org.tripartita.workflow.Answer;
import org.tripartita.workflow.OpenTask;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.Submission;
import org.tripartita.workflow.Texts;
import org.tripartita.workflow.UserTaskHandler;

/** One sector agrees on the tree of a topic or objects and says why (R6.4). */
@Component
class AgreeTreeTask implements UserTaskHandler {

	private final TreeAgreement agreement;

	private final ProblemTrees trees;

	private final Topics topics;

	private final Texts texts;

	AgreeTreeTask(TreeAgreement agreement, ProblemTrees trees, Topics topics, Texts texts) {
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
			.text("sectorName", texts.of("sector." + Sector.ofRole(task.value(SECTOR))))
			.text("centralProblem", tree.central().map(TreeNode::text).orElse(""))
			.rows("chosenCauses", tree.chosenCauses().stream().map(cause -> row(tree, cause)).toList());
	}

	private static Map<String, String> row(ProblemTree tree, TreeNode cause) {
		var solutions = tree.of(NodeKind.SOLUTION, cause.id()).stream().map(TreeNode::text).collect(Collectors.joining("; "));
		return Map.of("cause", cause.text(), "reason", String.valueOf(cause.reason()), "authority",
				String.valueOf(cause.authority()), "solution", solutions);
	}

	@Override
	public Submission submit(OpenTask task, Answer answer) {
		var opinion = new SectorOpinion(Sector.ofRole(task.value(SECTOR)), answer.text("decision").equals("AGREE"),
				answer.textOrNull("reason"), answer.date("actedOn"));
		return Rulings.submission(agreement.note(task.value(ITEM_ID), opinion, task.participant()));
	}

}
