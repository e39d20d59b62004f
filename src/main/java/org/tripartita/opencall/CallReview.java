package org.tripartita.opencall;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points that did not follow the bases are given again by somebody who gave none before, with a public reason (E2e). They
 * take the place of the earlier ones, which stay on record.
 */
@Service
@Transactional
public class CallReview {

	private final JdbcClient database;

	private final CallStore calls;

	private final Reviewers reviewers;

	private final ApplicationStore applications;

	private final CallLog log;

	private final Clock clock;

	CallReview(JdbcClient database, CallStore calls, Reviewers reviewers, ApplicationStore applications, CallLog log, Clock clock) {
		this.database = database;
		this.calls = calls;
		this.reviewers = reviewers;
		this.applications = applications;
		this.log = log;
		this.clock = clock;
	}

	/** The candidates whose points are to be given again: an objection was upheld for it and none took them off the list. */
	@Transactional(readOnly = true)
	public List<UUID> pending(UUID callId) {
		return database.sql("""
				select a.id from open_call_application a where a.call_id = ? and a.status = 'RESERVE'
				and exists (select 1 from open_call_objection o where o.application_id = a.id and o.rescore)
				and not exists (select 1 from open_call_review r where r.application_id = a.id) order by a.received_on, a.recorded_at, a.id
				""").param(callId).query(UUID.class).list();
	}

	/**
	 * What whoever gives points again works with.
	 *
	 * @param grounds the public reasons of the objections that were upheld
	 */
	public record Matter(OpenCall call, Dossier dossier, List<String> grounds) {
	}

	/** The matter of a candidate whose points are to be given again. */
	@Transactional(readOnly = true)
	public Matter matter(UUID applicationId) {
		var call = calls.get(applications.get(applicationId).callId());
		var dossier = applications.dossiers(call).stream().filter(one -> one.candidate().id().equals(applicationId)).findFirst();
		var grounds = database.sql("select resolution from open_call_objection where application_id = ? and rescore order by received_at, id")
			.param(applicationId)
			.query(String.class)
			.list();
		return new Matter(call, dossier.orElseThrow(), grounds);
	}

	/** What became of points that were given again. */
	public enum Reviewed {

		DONE,

		/** Whoever gives them is of the panel or judged in this call before. */
		SCORED,

		/** Whoever gives them acts for the candidate's organisation. */
		OWN,

		/** Not one point of 0 to 10 for each criterion. */
		POINTS,

		/** They were given again already. */
		DECIDED,

		/** The day is in the future or before the result. */
		WRONG_DAY

	}

	/** Keeps the new points of a candidate; the reason is public. */
	public Reviewed review(UUID applicationId, List<Integer> points, String reason, LocalDate on, String by) {
		var candidate = applications.get(applicationId);
		var call = calls.holdAlone(candidate.callId()).orElseThrow();
		if (!reviewers.mayReview(call, candidate, by)) {
			return reviewers.judged(call, by) ? Reviewed.SCORED : Reviewed.OWN;
		}
		if (points.size() != call.criteria().size()
				|| points.stream().anyMatch(point -> point < 0 || point > Criterion.MOST_POINTS)) {
			return Reviewed.POINTS;
		}
		if (on.isAfter(log.today()) || on.isBefore(Objects.requireNonNull(call.result()).on())) {
			return Reviewed.WRONG_DAY;
		}
		if (!pending(call.id()).contains(applicationId)) {
			return Reviewed.DECIDED;
		}
		keep(applicationId, points, reason, on, by);
		log.add(call, on, null, "opencall.log.reviewed", candidate.organisation(), call.title(), reason);
		return Reviewed.DONE;
	}

	private void keep(UUID applicationId, List<Integer> points, String reason, LocalDate on, String by) {
		database.sql("insert into open_call_review (application_id, reason, reviewed_on, reviewed_by, recorded_at) values (?, ?, ?, ?, ?)")
			.params(applicationId, reason, on, by, Timestamp.from(clock.instant()))
			.update();
		for (int i = 0; i < points.size(); i++) {
			database.sql("insert into open_call_review_score (application_id, criterion, points) values (?, ?, ?)")
				.params(applicationId, i, points.get(i))
				.update();
		}
	}

	/** The new points of each candidate that has some, by criterion. */
	Map<UUID, List<BigDecimal>> marks(UUID callId) {
		var marks = new TreeMap<UUID, List<BigDecimal>>();
		database.sql("""
				select s.application_id, s.points from open_call_review_score s
				join open_call_application a on a.id = s.application_id where a.call_id = ? order by s.application_id, s.criterion
				""")
			.param(callId)
			.query(row -> {
				marks.computeIfAbsent(row.getObject("application_id", UUID.class), id -> new ArrayList<>())
					.add(BigDecimal.valueOf(row.getInt("points")));
			});
		return marks;
	}

	/** The day on which points were last given again in a call. */
	Optional<LocalDate> lastDay(UUID callId) {
		return Optional.ofNullable(database.sql("""
				select max(r.reviewed_on) from open_call_review r join open_call_application a on a.id = r.application_id
				where a.call_id = ?
				""").param(callId).query((row, number) -> row.getObject(1, LocalDate.class)).list().get(0));
	}

	/** Whether somebody may read the documents of a candidate because its points are to be given again. */
	boolean reads(OpenCall call, UUID applicationId, String username) {
		return pending(call.id()).contains(applicationId) && reviewers.mayReview(call, applications.get(applicationId), username);
	}

}
