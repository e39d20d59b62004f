package org.tripartita.ogp;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.ogp.Assessment.Figure;

/** The assessments of all cycles; they are added, never changed (G-23). */
@Repository
public class Assessments {

	private final JdbcClient database;

	private final Clock clock;

	Assessments(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** All assessments of a cycle in the order in which they were recorded. */
	public List<Assessment> ofExercise(UUID exerciseId) {
		var figures = figures(exerciseId);
		return database.sql("select * from ogp_assessment where exercise_id = ? order by position")
			.param(exerciseId)
			.query((row, number) -> new Assessment(AssessmentKind.valueOf(row.getString("kind")),
					row.getObject("published_on", LocalDate.class), row.getString("address"),
					figures.getOrDefault(row.getObject("id", UUID.class), Map.of()), row.getString("text"),
					row.getObject("document_id", UUID.class)))
			.list();
	}

	/** What this author said last. */
	public Optional<Assessment> latest(UUID exerciseId, AssessmentKind kind) {
		return ofExercise(exerciseId).stream().filter(one -> one.kind() == kind).reduce((earlier, later) -> later);
	}

	void add(UUID exerciseId, Assessment assessment, String account) {
		var id = UUID.randomUUID();
		database.sql("""
				insert into ogp_assessment (id, exercise_id, kind, published_on, address, text, document_id, recorded_by,
					recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, exerciseId, assessment.kind().name(), assessment.publishedOn(), assessment.address(),
					assessment.text(), assessment.documentId(), account, Timestamp.from(clock.instant()))
			.update();
		assessment.figures().forEach((figure, amount) -> database
			.sql("insert into ogp_assessment_figure (assessment_id, figure, amount) values (?, ?, ?)")
			.params(id, figure.name(), amount)
			.update());
	}

	private Map<UUID, Map<Figure, Integer>> figures(UUID exerciseId) {
		var all = new HashMap<UUID, Map<Figure, Integer>>();
		database.sql("""
				select f.* from ogp_assessment_figure f join ogp_assessment a on a.id = f.assessment_id where a.exercise_id = ?
				""").param(exerciseId).query(row -> {
			all.computeIfAbsent(row.getObject("assessment_id", UUID.class), id -> new EnumMap<>(Figure.class))
				.put(Figure.valueOf(row.getString("figure")), row.getInt("amount"));
		});
		return all;
	}

}
