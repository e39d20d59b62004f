package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.participation.Systematisation.ProposedTopic;

/** The topics of every exercise, those that were not chosen included: nothing is dropped in silence (E5d [S3:187]). */
@Repository
public class Topics {

	private static final String ALL = """
			select t.id, c.exercise_id, t.consultation_id, t.name, t.description, t.rank, t.chosen, t.reason, t.parked_reason
			from topic t join consultation c on c.id = t.consultation_id
			""";

	private final JdbcClient database;

	Topics(JdbcClient database) {
		this.database = database;
	}

	/** The topics that the exercise works on, by rank; a topic parked later stays in the list with its reason. */
	public List<Topic> chosen(UUID exerciseId) {
		return database.sql(ALL + "where c.exercise_id = ? and t.chosen order by t.rank, t.name")
			.param(exerciseId)
			.query(Topics::row)
			.list();
	}

	/** All topics of an exercise, the chosen ones first. */
	public List<Topic> ofExercise(UUID exerciseId) {
		return database.sql(ALL + "where c.exercise_id = ? order by t.chosen desc, t.rank, t.name")
			.param(exerciseId)
			.query(Topics::row)
			.list();
	}

	/** All topics of a consultation by rank. */
	public List<Topic> ofConsultation(UUID consultationId) {
		return database.sql(ALL + "where t.consultation_id = ? order by t.rank").param(consultationId).query(Topics::row).list();
	}

	public Optional<Topic> find(UUID id) {
		return database.sql(ALL + "where t.id = ?").param(id).query(Topics::row).optional();
	}

	/** A topic that a process works for. */
	public Topic get(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("There is no topic " + id));
	}

	/** Puts these in the place of topics that were not agreed yet. */
	void replace(UUID consultationId, List<ProposedTopic> proposed) {
		database.sql("delete from topic where consultation_id = ?").param(consultationId).update();
		int rank = 1;
		for (var topic : proposed) {
			database.sql("""
					insert into topic (id, consultation_id, rank, name, description, chosen, reason) values (?, ?, ?, ?, ?, ?, ?)
					""")
				.params(UUID.randomUUID(), consultationId, rank++, topic.name(), topic.description(), topic.chosen(), topic.reason())
				.update();
		}
	}

	/**
	 * Whether at most one topic is left that the exercise works on; nobody else parks one until the transaction
	 * ends. The last one stays: with none the exercise would have nothing to commit to and its map nowhere to go.
	 */
	boolean lastOpen(UUID exerciseId) {
		return database.sql("""
				select t.id from topic t join consultation c on c.id = t.consultation_id
				where c.exercise_id = ? and t.chosen and t.parked_reason is null order by t.id for update of t
				""").param(exerciseId).query(UUID.class).list().size() <= 1;
	}

	void park(UUID id, String reason, LocalDate on) {
		database.sql("update topic set parked_reason = ?, parked_on = ? where id = ?").params(reason, on, id).update();
	}

	private static Topic row(ResultSet row, int number) throws SQLException {
		return new Topic(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class),
				row.getObject("consultation_id", UUID.class), row.getString("name"), row.getString("description"),
				row.getInt("rank"), row.getBoolean("chosen"), row.getString("reason"), row.getString("parked_reason"));
	}

}
