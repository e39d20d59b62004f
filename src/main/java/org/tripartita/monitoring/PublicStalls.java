package org.tripartita.monitoring;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What anybody may know of the exercises that have stalled now. */
@Repository
public class PublicStalls {

	private static final String OPEN = "select * from stall where resolved_at is null and ";

	private final JdbcClient database;

	private final StallWords words;

	PublicStalls(JdbcClient database, StallWords words) {
		this.database = database;
		this.words = words;
	}

	/**
	 * A stall in words.
	 *
	 * @param level AMBER, RED or ABANDONED
	 * @param sentence why, since when and who can unblock it
	 */
	public record PublicStall(String level, String sentence) {
	}

	/** That of an exercise: one at most. */
	public List<PublicStall> ofExercise(UUID exerciseId) {
		return open(OPEN + "exercise_id = ?", exerciseId);
	}

	/** Those of the exercises that work with an STL, which often have one cause. */
	public List<PublicStall> ofSecretariat(UUID secretariatId) {
		return open(OPEN + "secretariat_id = ? order by since, code", secretariatId);
	}

	private List<PublicStall> open(String query, UUID subject) {
		return database.sql(query)
			.param(subject)
			.query((row, number) -> Stalls.cause(row))
			.list()
			.stream()
			.map(cause -> new PublicStall(cause.level(), words.forAnybody(cause)))
			.distinct()
			.toList();
	}

}
