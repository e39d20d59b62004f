package org.tripartita.participation.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTree;
import org.tripartita.participation.TreeNode;

/**
 * A problem tree as nested lists.
 *
 * @param central the central problem with its causes below; null before it is written
 * @param effects the effects with their own effects
 */
record TreeView(@Nullable Branch central, List<Branch> effects) {

	/**
	 * A node with what hangs on it.
	 *
	 * @param below the causes of a cause, the effects of an effect
	 * @param solutions of a chosen cause
	 */
	record Branch(TreeNode node, List<Branch> below, List<TreeNode> solutions) {

		public UUID id() {
			return node.id();
		}

	}

	static TreeView of(ProblemTree tree) {
		return tree.central()
			.map(central -> new TreeView(branch(tree, central, NodeKind.CAUSE), branches(tree, central.id(), NodeKind.EFFECT)))
			.orElseGet(() -> new TreeView(null, List.of()));
	}

	private static List<Branch> branches(ProblemTree tree, UUID parent, NodeKind kind) {
		return tree.of(kind, parent).stream().map(node -> branch(tree, node, kind)).toList();
	}

	private static Branch branch(ProblemTree tree, TreeNode node, NodeKind kind) {
		return new Branch(node, branches(tree, node.id(), kind), tree.of(NodeKind.SOLUTION, node.id()));
	}

}
