package org.tripartita.demo;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.demo.ExerciseData.Tree;
import org.tripartita.identity.Sector;
import org.tripartita.participation.NodeKind;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Ruling;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.participation.TreeNode;

/** Step 6: a problem tree for each topic, drawn in the workspace and agreed by the sectors. */
@Component
class TreesScript implements RoomScript {

	private final TreeDrawing drawing;

	private final ProblemTrees trees;

	TreesScript(TreeDrawing drawing, ProblemTrees trees) {
		this.drawing = drawing;
		this.trees = trees;
	}

	@Override
	public Room room() {
		return Room.TREES;
	}

	@Override
	public boolean told(ExerciseData data) {
		return data.trees() != null;
	}

	@Override
	public void play(Stage stage, ExerciseData data) {
		var all = Objects.requireNonNull(data.trees());
		all.forEach(tree -> build(stage, data.convener(), tree));
		all.forEach(tree -> {
			stage.on(tree.agreedOn());
			Sector.roles().forEach(sector -> stage.answer("userTask_agreeTree", sector, Stage.showing("topicName", tree.topic()),
					shown -> Map.of("decision", "AGREE", "actedOn", tree.agreedOn().toString())));
		});
	}

	private void build(Stage stage, String convener, Tree tree) {
		stage.on(tree.on());
		stage.answer("userTask_buildTree", convener, Stage.showing("topicName", tree.topic()), shown -> {
			draw(UUID.fromString(shown.get("topicId").toString()), tree, stage.player(convener));
			return Map.of("decision", "VALIDATE", "actedOn", tree.on().toString());
		});
	}

	/** The first cause is the one that is chosen. */
	private void draw(UUID topic, Tree tree, String by) {
		var central = add(topic, NodeKind.CENTRAL, null, tree.central(), by);
		tree.effects().forEach(effect -> add(topic, NodeKind.EFFECT, central, effect, by));
		var causes = tree.causes().stream().map(cause -> add(topic, NodeKind.CAUSE, central, cause, by)).toList();
		done(drawing.choose(topic, causes.get(0), tree.authority(), tree.reason(), by));
		add(topic, NodeKind.SOLUTION, causes.get(0), tree.solution(), by);
	}

	private UUID add(UUID topic, NodeKind kind, @Nullable UUID parent, String text, String by) {
		done(drawing.add(topic, kind, parent, text, by));
		return trees.get(topic).of(kind).stream().filter(node -> node.text().equals(text)).map(TreeNode::id).findFirst().orElseThrow();
	}

	private static void done(Ruling ruling) {
		if (!ruling.equals(Ruling.DONE)) {
			throw new IllegalStateException("The tree refuses: " + ruling);
		}
	}

}
