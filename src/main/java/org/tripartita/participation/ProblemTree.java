package org.tripartita.participation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The problem tree of a topic (step 6 [S3:563-566,658-677]).
 *
 * @param round how many times it was put before the sectors, from 1
 * @param validatedOn when it was put before them last
 * @param documentId the sealed tree, once the three agreed
 * @param nodes in the order in which they were added
 */
public record ProblemTree(UUID topicId, State state, int round, @Nullable LocalDate validatedOn,
		@Nullable UUID documentId, List<TreeNode> nodes) {

	private static final int FEWEST_CAUSES = 2;

	/** The life of a tree. */
	public enum State {

		/** It is being drawn. */
		DRAFT,
		/** It lies before the three sectors and stands still. */
		VALIDATED,
		/** The three agreed; sealed. */
		AGREED,
		/** No authority is competent (E6b). */
		PARKED

	}

	/** What the rules say to a tree. */
	public sealed interface Judgement {

		/**
		 * It can be put before the sectors.
		 *
		 * @param absences nodes that name a missing solution; whoever validates says that they were looked at (R6.2)
		 */
		record Complete(List<TreeNode> absences) implements Judgement {
		}

		/**
		 * Something is missing.
		 *
		 * @param gaps what, each with the sentence that says so
		 */
		record Incomplete(List<Ruling.Refused> gaps) implements Judgement {
		}

	}

	/** The nodes of a kind. */
	public List<TreeNode> of(NodeKind kind) {
		return nodes.stream().filter(node -> node.kind() == kind).toList();
	}

	/** The nodes of a kind that hang on another. */
	public List<TreeNode> of(NodeKind kind, @Nullable UUID parent) {
		return nodes.stream().filter(node -> node.kind() == kind && parent != null && parent.equals(node.parentId())).toList();
	}

	public Optional<TreeNode> central() {
		return of(NodeKind.CENTRAL).stream().findFirst();
	}

	public Optional<TreeNode> node(UUID id) {
		return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
	}

	/** The causes on which the exercise will act. */
	public List<TreeNode> chosenCauses() {
		return of(NodeKind.CAUSE).stream().filter(TreeNode::chosen).toList();
	}

	/** Nodes that name a missing solution instead of a problem. */
	public List<TreeNode> absences() {
		return nodes.stream().filter(TreeNode::saysAbsence).toList();
	}

	/** Judges by R6.1 to R6.4: one problem, causes, effects, chosen causes that somebody can act on, their solutions. */
	public Judgement judge() {
		var gaps = new ArrayList<Ruling>();
		require(gaps, of(NodeKind.CENTRAL).size() == 1, "tree.gap.central");
		require(gaps, of(NodeKind.CAUSE).size() >= FEWEST_CAUSES, "tree.gap.causes", FEWEST_CAUSES);
		require(gaps, !of(NodeKind.EFFECT).isEmpty(), "tree.gap.effects");
		require(gaps, !chosenCauses().isEmpty(), "tree.gap.chosen");
		for (var cause : chosenCauses()) {
			require(gaps, !of(NodeKind.SOLUTION, cause.id()).isEmpty(), "tree.gap.solution", cause.text());
		}
		return gaps.isEmpty() ? new Judgement.Complete(absences())
				: new Judgement.Incomplete(gaps.stream().map(Ruling.Refused.class::cast).toList());
	}

	private static void require(List<Ruling> gaps, boolean given, String sentence, Object... arguments) {
		if (!given) {
			gaps.add(Ruling.refused(sentence, arguments));
		}
	}

}
