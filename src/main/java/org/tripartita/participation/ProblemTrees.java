package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.participation.ProblemTree.State;

/** The problem trees of every topic. */
@Repository
public class ProblemTrees {

	private static final String TREES = "select t.topic_id, t.state, t.round, t.validated_on, t.document_id from problem_tree t ";

	private static final String NODES = "select n.id, n.topic_id, n.kind, n.parent_id, n.text, n.authority, n.chosen, n.reason "
			+ "from tree_node n ";

	private final JdbcClient database;

	ProblemTrees(JdbcClient database) {
		this.database = database;
	}

	/** The tree of a topic, whatever its state. */
	public Optional<ProblemTree> ofTopic(UUID topicId) {
		return read("where t.topic_id = ?", "where n.topic_id = ? order by n.position", topicId).stream().findFirst();
	}

	/** The trees of an exercise by the rank of their topics: one query for the trees, one for all their nodes. */
	public List<ProblemTree> ofExercise(UUID exerciseId) {
		var topics = " join topic p on p.id = %s.topic_id join consultation c on c.id = p.consultation_id where c.exercise_id = ? ";
		return read(topics.formatted("t") + "order by p.rank", topics.formatted("n") + "order by n.position", exerciseId);
	}

	/** A tree that a process works for. */
	public ProblemTree get(UUID topicId) {
		return ofTopic(topicId).orElseThrow(() -> new IllegalStateException("Topic %s has no tree".formatted(topicId)));
	}

	private List<ProblemTree> read(String trees, String nodes, UUID id) {
		Map<UUID, List<OwnedNode>> owned = database.sql(NODES + nodes)
			.param(id)
			.query(ProblemTrees::node)
			.list()
			.stream()
			.collect(Collectors.groupingBy(OwnedNode::topicId));
		return database.sql(TREES + trees)
			.param(id)
			.query((row, number) -> tree(row, owned.getOrDefault(row.getObject("topic_id", UUID.class), List.of())))
			.list();
	}

	/** Keeps everybody else from changing the tree until the transaction ends; false where there is none. */
	boolean lock(UUID topicId) {
		return database.sql("select 1 from problem_tree where topic_id = ? for update").param(topicId).query(Integer.class).optional().isPresent();
	}

	void open(UUID topicId, Instant at) {
		database.sql("insert into problem_tree (topic_id, state, round, recorded_at) values (?, 'DRAFT', 1, ?)")
			.params(topicId, Timestamp.from(at))
			.update();
	}

	void reopen(UUID topicId) {
		database.sql("update problem_tree set state = 'DRAFT', round = round + 1 where topic_id = ?").param(topicId).update();
	}

	void move(UUID topicId, State state, LocalDate on) {
		database.sql("update problem_tree set state = ?, validated_on = ? where topic_id = ?")
			.params(state.name(), on, topicId)
			.update();
	}

	void seal(UUID topicId, UUID documentId) {
		database.sql("update problem_tree set state = 'AGREED', document_id = ? where topic_id = ?")
			.params(documentId, topicId)
			.update();
	}

	UUID add(UUID topicId, NodeKind kind, @Nullable UUID parent, String text, String by) {
		var id = UUID.randomUUID();
		database.sql("insert into tree_node (id, topic_id, kind, parent_id, text, changed_by) values (?, ?, ?, ?, ?, ?)")
			.params(id, topicId, kind.name(), parent, text, by)
			.update();
		return id;
	}

	void reword(UUID nodeId, String text, String by) {
		database.sql("update tree_node set text = ?, changed_by = ? where id = ?").params(text, by, nodeId).update();
	}

	void choose(UUID nodeId, boolean chosen, @Nullable String authority, @Nullable String reason, String by) {
		database.sql("update tree_node set chosen = ?, authority = ?, reason = ?, changed_by = ? where id = ?")
			.params(chosen, authority, reason, by, nodeId)
			.update();
	}

	void remove(UUID nodeId) {
		database.sql("delete from tree_node where id = ?").param(nodeId).update();
	}

	private record OwnedNode(UUID topicId, TreeNode node) {
	}

	private static OwnedNode node(ResultSet row, int number) throws SQLException {
		return new OwnedNode(row.getObject("topic_id", UUID.class),
				new TreeNode(row.getObject("id", UUID.class), NodeKind.valueOf(row.getString("kind")),
						row.getObject("parent_id", UUID.class), row.getString("text"), row.getString("authority"),
						row.getBoolean("chosen"), row.getString("reason")));
	}

	private static ProblemTree tree(ResultSet row, List<OwnedNode> nodes) throws SQLException {
		return new ProblemTree(row.getObject("topic_id", UUID.class), State.valueOf(row.getString("state")),
				row.getInt("round"), row.getObject("validated_on", LocalDate.class), row.getObject("document_id", UUID.class),
				nodes.stream().map(OwnedNode::node).toList());
	}

}
