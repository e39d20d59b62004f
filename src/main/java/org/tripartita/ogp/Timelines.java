package org.tripartita.ogp;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.DeadlineRules;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.SpokenDay;

/** The timelines of all cycles. Too short a notice is warned of and explained in public, never refused (G-21 [S3:569]). */
@Service
@Transactional
public class Timelines {

	private static final int CONSULTATION = 2;

	private final JdbcClient database;

	private final Exercises exercises;

	private final ExerciseLog log;

	private final DeadlineRules rules;

	private final Clock clock;

	Timelines(JdbcClient database, Exercises exercises, ExerciseLog log, DeadlineRules rules, Clock clock) {
		this.database = database;
		this.exercises = exercises;
		this.log = log;
		this.rules = rules;
		this.clock = clock;
	}

	/** How many days ahead a timeline should be public. */
	@Transactional(readOnly = true)
	public int noticeDays() {
		return rules.ruleFor(Act.PARTICIPATION_TIMELINE.key(), ExerciseModel.OGP_NATIONAL.name()).days();
	}

	@Transactional(readOnly = true)
	public Optional<Timeline> of(UUID exerciseId) {
		return database.sql("select * from ogp_timeline where exercise_id = ?")
			.param(exerciseId)
			.query((row, number) -> new Timeline(row.getObject("published_on", LocalDate.class),
					row.getObject("starts_on", LocalDate.class), row.getString("opportunities"), row.getString("address"),
					row.getString("website"), row.getString("contact"), row.getString("short_notice_reason")))
			.optional();
	}

	/** Publishes the timeline of a cycle; with little notice only together with the reason. */
	public Noted publish(UUID exerciseId, Timeline timeline, String account) {
		if (timeline.publishedOn().isAfter(log.today())) {
			return Noted.refused("ogp.timeline.in-future");
		}
		if (timeline.publishedOn().isBefore(exercises.get(exerciseId).openedOn())) {
			return Noted.refused("ogp.timeline.before-interest");
		}
		if (!timeline.startsOn().isAfter(timeline.publishedOn())) {
			return Noted.refused("ogp.timeline.after-start");
		}
		boolean late = timeline.noticeDays() < noticeDays();
		if (late && timeline.shortNoticeReason() == null) {
			return Noted.refused("ogp.timeline.short-notice", timeline.noticeDays(), noticeDays());
		}
		keep(exerciseId, timeline, late ? timeline.shortNoticeReason() : null, account);
		log.add(exerciseId, CONSULTATION, timeline.publishedOn(), null, "ogp.log.timeline",
				SpokenDay.of(timeline.startsOn()), timeline.address());
		if (late) {
			log.add(exerciseId, CONSULTATION, timeline.publishedOn(), null, "ogp.log.short-notice", timeline.noticeDays(),
					noticeDays(), timeline.shortNoticeReason());
		}
		return Noted.taken();
	}

	private void keep(UUID exerciseId, Timeline timeline, @Nullable String reason, String account) {
		database.sql("""
				insert into ogp_timeline (exercise_id, published_on, starts_on, opportunities, address, website, contact,
					short_notice_reason, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(exerciseId, timeline.publishedOn(), timeline.startsOn(), timeline.opportunities(), timeline.address(),
					timeline.website(), timeline.contact(), reason, account, Timestamp.from(clock.instant()))
			.update();
	}

}
