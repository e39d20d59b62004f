package org.tripartita.ogp;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.exercise.ExerciseLog;

/** The deliveries of all cycles; only a plan that the three sectors endorsed and published is delivered. */
@Service
@Transactional
public class PlanDeliveries {

	private static final int ROUTE = 7;

	private final JdbcClient database;

	private final Plans plans;

	private final ExerciseLog log;

	private final Clock clock;

	PlanDeliveries(JdbcClient database, Plans plans, ExerciseLog log, Clock clock) {
		this.database = database;
		this.plans = plans;
		this.log = log;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<PlanDelivery> of(UUID exerciseId) {
		return database.sql("select delivered_on, address from ogp_delivery where exercise_id = ?")
			.param(exerciseId)
			.query((row, number) -> new PlanDelivery(row.getObject("delivered_on", LocalDate.class), row.getString("address")))
			.optional();
	}

	/** The published plan of a cycle that came past the gate. */
	@Transactional(readOnly = true)
	public PublicPlan plan(UUID exerciseId) {
		return plans.ofExercise(exerciseId)
			.orElseThrow(() -> new IllegalStateException("Exercise %s has no published plan".formatted(exerciseId)));
	}

	/** The day on which the first version of the plan was published. */
	@Transactional(readOnly = true)
	public LocalDate publishedOn(UUID exerciseId) {
		var versions = plan(exerciseId).versions();
		return versions.get(versions.size() - 1).publishedOn();
	}

	public Noted deliver(UUID exerciseId, PlanDelivery delivery, String account) {
		if (delivery.deliveredOn().isAfter(log.today())) {
			return Noted.refused("ogp.delivery.in-future");
		}
		if (delivery.deliveredOn().isBefore(publishedOn(exerciseId))) {
			return Noted.refused("ogp.delivery.before-publication");
		}
		database.sql("""
				insert into ogp_delivery (exercise_id, delivered_on, address, recorded_by, recorded_at) values (?, ?, ?, ?, ?)
				""")
			.params(exerciseId, delivery.deliveredOn(), delivery.address(), account, Timestamp.from(clock.instant()))
			.update();
		log.add(exerciseId, ROUTE, delivery.deliveredOn(), null, "ogp.log.delivered", delivery.address());
		return Noted.taken();
	}

}
