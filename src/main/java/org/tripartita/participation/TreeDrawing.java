package org.tripartita.participation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.participation.ProblemTree.State;

/** Draws a problem tree node by node, by several people at once; once it is put before the sectors it stands still. */
@Service
@Transactional
public class TreeDrawing {

	private static final int MOST_NODES = 120;

	/** Further down nobody can read it. */
	private static final int DEEPEST = 6;

	private static final int LONGEST_AUTHORITY = 200;

	private static final int LONGEST_REASON = 2000;

	private final ProblemTrees trees;

	TreeDrawing(ProblemTrees trees) {
		this.trees = trees;
	}

	/** Adds a node; the central problem hangs on nothing, everything else on something of the same tree. */
	public Ruling add(UUID topicId, NodeKind kind, @Nullable UUID parentId, String text, String by) {
		var tree = drawn(topicId);
		var fault = tree == null ? Ruling.refused("tree.closed") : judge(tree, kind, parentId, text);
		if (fault instanceof Ruling.Done) {
			trees.add(topicId, kind, parentId, plain(text), by);
		}
		return fault;
	}

	private static Ruling judge(ProblemTree tree, NodeKind kind, @Nullable UUID parentId, String text) {
		if (tree.nodes().size() >= MOST_NODES) {
			return Ruling.refused("tree.too-large", MOST_NODES);
		}
		if (kind == NodeKind.CENTRAL) {
			return tree.central().isPresent() || parentId != null ? Ruling.refused("tree.second-central") : wording(text);
		}
		var parent = parentId == null ? null : tree.node(parentId).orElse(null);
		if (parent == null || !kind.hangsOn(parent.kind())) {
			return Ruling.refused("tree.unknown-parent");
		}
		if (depth(tree, parent) >= DEEPEST) {
			return Ruling.refused("tree.too-deep", DEEPEST);
		}
		return kind == NodeKind.SOLUTION && !parent.chosen() ? Ruling.refused("tree.solution-of-unchosen") : wording(text);
	}

	/** Changes the words of a node. */
	public Ruling reword(UUID topicId, UUID nodeId, String text, String by) {
		var tree = drawn(topicId);
		if (tree == null) {
			return Ruling.refused("tree.closed");
		}
		if (tree.node(nodeId).isEmpty()) {
			return Ruling.refused("tree.unknown-node");
		}
		var fault = wording(text);
		if (fault instanceof Ruling.Done) {
			trees.reword(nodeId, plain(text), by);
		}
		return fault;
	}

	/** Chooses a cause to act on, with the reason and the authority that can act (R6.4, E6b). */
	public Ruling choose(UUID topicId, UUID nodeId, String authority, String reason, String by) {
		var tree = drawn(topicId);
		if (tree == null) {
			return Ruling.refused("tree.closed");
		}
		if (tree.node(nodeId).filter(node -> node.kind() == NodeKind.CAUSE).isEmpty()) {
			return Ruling.refused("tree.unknown-node");
		}
		if (plain(authority).isEmpty() || plain(reason).isEmpty()) {
			return Ruling.refused("tree.choice-without-reason");
		}
		if (plain(authority).length() > LONGEST_AUTHORITY || plain(reason).length() > LONGEST_REASON) {
			return Ruling.refused("tree.choice-too-long", LONGEST_AUTHORITY, LONGEST_REASON);
		}
		trees.choose(nodeId, true, plain(authority), plain(reason), by);
		return Ruling.DONE;
	}

	/** Takes the choice of a cause back; its solutions must go first. */
	public Ruling leave(UUID topicId, UUID nodeId, String by) {
		var tree = drawn(topicId);
		if (tree == null) {
			return Ruling.refused("tree.closed");
		}
		if (tree.node(nodeId).filter(node -> node.kind() == NodeKind.CAUSE).isEmpty()) {
			return Ruling.refused("tree.unknown-node");
		}
		if (!tree.of(NodeKind.SOLUTION, nodeId).isEmpty()) {
			return Ruling.refused("tree.has-children");
		}
		trees.choose(nodeId, false, null, null, by);
		return Ruling.DONE;
	}

	/** Removes a node on which nothing hangs. */
	public Ruling remove(UUID topicId, UUID nodeId) {
		var tree = drawn(topicId);
		if (tree == null) {
			return Ruling.refused("tree.closed");
		}
		if (tree.node(nodeId).isEmpty()) {
			return Ruling.refused("tree.unknown-node");
		}
		if (tree.nodes().stream().anyMatch(node -> nodeId.equals(node.parentId()))) {
			return Ruling.refused("tree.has-children");
		}
		trees.remove(nodeId);
		return Ruling.DONE;
	}

	/** The tree while it may be changed, locked against everybody else; null otherwise. */
	private @Nullable ProblemTree drawn(UUID topicId) {
		if (!trees.lock(topicId)) {
			return null;
		}
		var tree = trees.get(topicId);
		return tree.state() == State.DRAFT ? tree : null;
	}

	private static int depth(ProblemTree tree, TreeNode node) {
		int depth = 0;
		for (var above = node; above.parentId() != null; above = tree.node(above.parentId()).orElseThrow()) {
			depth++;
		}
		return depth;
	}

	private static Ruling wording(String text) {
		int length = plain(text).length();
		if (length == 0) {
			return Ruling.refused("tree.empty-text");
		}
		return length > TreeNode.LONGEST_TEXT ? Ruling.refused("tree.text-too-long", TreeNode.LONGEST_TEXT, length) : Ruling.DONE;
	}

	/** A browser sends two characters for the line end that it counted as one. */
	private static String plain(String text) {
		return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", "").strip();
	}

}
