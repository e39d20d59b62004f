package org.tripartita.ogp;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.ogp.PublicMeeting.Semester;
import org.tripartita.workflow.SpokenDay;

/** The public meetings on the implementation of a plan: one each half year, so two a year (G-24 [P7]). */
@Service
@Transactional
public class PublicMeetings {

	private static final int MONITORING = 8;

	private final JdbcClient database;

	private final PlanDeliveries deliveries;

	private final ExerciseLog log;

	private final Clock clock;

	private final ZoneId zone;

	PublicMeetings(JdbcClient database, PlanDeliveries deliveries, ExerciseLog log, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.database = database;
		this.deliveries = deliveries;
		this.log = log;
		this.clock = clock;
		this.zone = zone;
	}

	/** What was told of each semester, in their order. */
	@Transactional(readOnly = true)
	public List<PublicMeeting> of(UUID exerciseId) {
		return database.sql("select * from ogp_meeting where exercise_id = ? order by semester")
			.param(exerciseId)
			.query((row, number) -> new PublicMeeting(row.getInt("semester"), row.getObject("held_on", LocalDate.class),
					row.getString("place"), row.getObject("attendance", Integer.class), row.getString("results"),
					row.getString("comments"), row.getString("reason")))
			.list();
	}

	/** The first semester of the plan that nothing was told of; none once all were. */
	@Transactional(readOnly = true)
	public Optional<Semester> next(UUID exerciseId) {
		var plan = deliveries.plan(exerciseId).content();
		return Semester.ofPlan(of(exerciseId).size() + 1, plan.startDate(), plan.endDate());
	}

	/** The first moment of a semester. */
	public Instant beginning(Semester semester) {
		return semester.from().atStartOfDay(zone).toInstant();
	}

	/** Tells what there was in a semester. */
	public Noted record(UUID exerciseId, Semester semester, PublicMeeting meeting, String account) {
		var heldOn = meeting.heldOn();
		if (heldOn != null && heldOn.isAfter(log.today())) {
			return Noted.refused("ogp.meeting.in-future");
		}
		if (heldOn != null && heldOn.isBefore(semester.from())) {
			return Noted.refused("ogp.meeting.before-semester", SpokenDay.of(semester.from()));
		}
		database.sql("""
				insert into ogp_meeting (exercise_id, semester, held_on, place, attendance, results, comments, reason,
					recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(exerciseId, semester.number(), heldOn, meeting.place(), meeting.attendance(), meeting.results(),
					meeting.comments(), meeting.reason(), account, Timestamp.from(clock.instant()))
			.update();
		if (heldOn == null) {
			log.add(exerciseId, MONITORING, log.atLatestToday(semester.to()), null, "ogp.log.no-meeting", semester.number(), meeting.reason());
		}
		else {
			log.add(exerciseId, MONITORING, heldOn, null, "ogp.log.meeting", meeting.place(), meeting.attendance());
		}
		return Noted.taken();
	}

}
