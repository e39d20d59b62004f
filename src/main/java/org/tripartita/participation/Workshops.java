package org.tripartita.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.participation.Workshop.Attendance;

/** The workshops of all exercises. */
@Repository
public class Workshops {

	private final JdbcClient database;

	private final Clock clock;

	Workshops(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The workshops of an exercise in the order of their days. */
	public List<Workshop> ofExercise(UUID exerciseId) {
		return database.sql("select * from workshop where exercise_id = ? order by coalesce(held_on, planned_on), recorded_at")
			.param(exerciseId)
			.query(Workshops::row)
			.list();
	}

	Workshop get(UUID id) {
		return database.sql("select * from workshop where id = ?").param(id).query(Workshops::row).single();
	}

	void add(Workshop workshop) {
		database.sql("""
				insert into workshop (id, exercise_id, secretariat_id, title, audience, place, planned_on, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(workshop.id(), workshop.exerciseId(), workshop.secretariatId(), workshop.title(), workshop.audience(),
					workshop.place(), workshop.plannedOn(), Timestamp.from(clock.instant()))
			.update();
	}

	void held(UUID id, LocalDate day, Attendance attendance, @Nullable String materials, String evaluation) {
		database.sql("""
				update workshop set held_on = ?, government = ?, oversight_body = ?, civil_society = ?, others = ?, materials = ?,
					evaluation = ? where id = ?
				""")
			.params(day, attendance.government(), attendance.oversightBody(), attendance.civilSociety(), attendance.others(),
					materials, evaluation, id)
			.update();
	}

	void limited(UUID id, String reason) {
		database.sql("update workshop set limitation = ? where id = ?").params(reason, id).update();
	}

	void published(UUID id, UUID documentId) {
		database.sql("update workshop set document_id = ? where id = ?").params(documentId, id).update();
	}

	private static Workshop row(ResultSet row, int number) throws SQLException {
		var heldOn = row.getObject("held_on", LocalDate.class);
		var attendance = heldOn == null ? null : new Attendance(row.getInt("government"), row.getInt("oversight_body"),
				row.getInt("civil_society"), row.getInt("others"));
		return new Workshop(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class),
				row.getObject("secretariat_id", UUID.class), row.getString("title"), row.getString("audience"),
				row.getString("place"), row.getObject("planned_on", LocalDate.class), heldOn, attendance,
				row.getString("materials"), row.getString("evaluation"), row.getString("limitation"),
				row.getObject("document_id", UUID.class));
	}

}
