package org.tripartita.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
	 * A stall.
	 *
	 * @param code the rule that says so, ST-0 to ST-6 (domain 8.3)
	 * @param level AMBER, RED or ABANDONED
	 * @param since the day of the act from which the days are counted
	 * @param sentence why, since when and who can unblock it
	 */
	public record PublicStall(String code, String level, LocalDate since, String sentence) {
	}

	/** That of an exercise. */
	public Optional<PublicStall> ofExercise(UUID exerciseId) {
		return open(OPEN + "exercise_id = ?", exerciseId).stream().findFirst();
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
			.map(cause -> new PublicStall(cause.code(), cause.level(), cause.since(), words.forAnybody(cause)))
			.distinct()
			.toList();
	}

}
