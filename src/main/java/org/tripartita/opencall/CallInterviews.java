package org.tripartita.opencall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.PanelStore.Pair;
import org.tripartita.territory.TerritoryZones;
import org.tripartita.workflow.SpokenDay;

/**
 * Interviews of a call whose bases announce them: the convener gives each eligible candidate a time, the panel gives its
 * points afterwards and apart from the dossier (step 2: within five business days after the closing [P22]).
 */
@Service
@Transactional
public class CallInterviews {

	private static final int PLACES = 6;

	private final JdbcClient database;

	private final CallStore calls;

	private final ApplicationStore applications;

	private final CallLog log;

	private final Exercises exercises;

	private final DueDates dueDates;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TerritoryZones zones;

	CallInterviews(JdbcClient database, CallStore calls, ApplicationStore applications, CallLog log, Exercises exercises, DueDates dueDates,
			ApplicationEventPublisher events, Clock clock, TerritoryZones zones) {
		this.database = database;
		this.calls = calls;
		this.applications = applications;
		this.log = log;
		this.exercises = exercises;
		this.dueDates = dueDates;
		this.events = events;
		this.clock = clock;
		this.zones = zones;
	}

	/** Whom the panel hears: the eligible candidates. */
	@Transactional(readOnly = true)
	public List<Candidate> candidates(UUID callId) {
		return applications.ofCall(callId).stream().filter(one -> one.status() == ApplicationStatus.ELIGIBLE).toList();
	}

	/** The last day that is recommended; later ones are possible (G-21). */
	@Transactional(readOnly = true)
	public LocalDate lastDay(UUID callId) {
		var call = calls.get(callId);
		var exercise = exercises.get(call.exerciseId());
		return dueDates.of(Act.CALL_INTERVIEWS, exercise.model().name(), call.window().closesAt().minusSeconds(1), exercise.territoryCode())
			.lastDay();
	}

	/** The time of one candidate. */
	public record Slot(UUID applicationId, LocalDateTime at, String place) {
	}

	/** What became of a schedule. */
	public enum Scheduled {

		DONE,

		/** Not each eligible candidate once. */
		INCOMPLETE,

		/** An interview would take place before the reception closed. */
		TOO_EARLY

	}

	/** Gives each eligible candidate the time of its interview and tells it. */
	public Scheduled schedule(UUID callId, List<Slot> slots, String by) {
		var call = calls.holdAlone(callId).orElseThrow();
		var wanted = candidates(callId).stream().map(Candidate::id).toList();
		var given = slots.stream().map(Slot::applicationId).toList();
		if (given.size() != wanted.size() || !new HashSet<>(given).equals(new HashSet<>(wanted))) {
			return Scheduled.INCOMPLETE;
		}
		if (slots.stream().anyMatch(slot -> moment(call, slot).isBefore(call.window().closesAt()))) {
			return Scheduled.TOO_EARLY;
		}
		slots.forEach(slot -> {
			keep(call, slot, by);
			events.publishEvent(new InterviewScheduled(slot.applicationId(), callId, false));
		});
		events.publishEvent(new InterviewsSet(callId, false));
		return Scheduled.DONE;
	}

	/** Whether somebody is heard after the last day that is recommended: that has a public reason (G-21). */
	@Transactional(readOnly = true)
	public boolean late(UUID callId, List<Slot> slots) {
		var lastDay = lastDay(callId);
		return slots.stream().anyMatch(slot -> slot.at().toLocalDate().isAfter(lastDay));
	}

	/** Says in public why interviews are held after the recommended days. */
	public void explainLate(UUID callId, String reason) {
		var call = calls.get(callId);
		log.add(call, log.today(), null, "opencall.log.interviews-late", call.title(), SpokenDay.of(lastDay(callId)), reason);
	}

	/** Whose interview can be set to another time: it has one, is evaluated, and nobody gave points for it. */
	@Transactional(readOnly = true)
	public List<Candidate> movable(UUID callId) {
		var set = of(callId).keySet();
		var heard = points(callId).keySet().stream().map(Pair::candidate).collect(Collectors.toSet());
		return candidates(callId).stream()
			.filter(one -> one.judgeable() && set.contains(one.id()) && !heard.contains(one.id()))
			.toList();
	}

	/** What became of another time for an interview. */
	public enum Moved {

		DONE,

		/** It would take place before the reception closed. */
		TOO_EARLY,

		/** There is none to move: it was never set, was held already, or nobody is evaluated any more. */
		NONE

	}

	/** Sets an interview to another time or place and tells the applicant. */
	public Moved move(UUID callId, Slot slot, String by) {
		var call = calls.holdAlone(callId).orElseThrow();
		if (call.ending() != null || movable(callId).stream().noneMatch(one -> one.id().equals(slot.applicationId()))) {
			return Moved.NONE;
		}
		if (moment(call, slot).isBefore(call.window().closesAt())) {
			return Moved.TOO_EARLY;
		}
		keep(call, slot, by);
		events.publishEvent(new InterviewScheduled(slot.applicationId(), callId, true));
		events.publishEvent(new InterviewsSet(callId, true));
		return Moved.DONE;
	}

	/** The hour is that of the territory, where panel and candidate meet. */
	private Instant moment(OpenCall call, Slot slot) {
		return slot.at().atZone(zones.of(exercises.get(call.exerciseId()).territoryCode())).toInstant();
	}

	private void keep(OpenCall call, Slot slot, String by) {
		database.sql("""
				insert into open_call_interview (application_id, takes_place_at, place, recorded_by, recorded_at) values (?, ?, ?, ?, ?)
				on conflict (application_id) do update set takes_place_at = excluded.takes_place_at, place = excluded.place,
					recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
				""")
			.params(slot.applicationId(), Timestamp.from(moment(call, slot)), slot.place(), by, Timestamp.from(clock.instant()))
			.update();
	}

	/** The interviews of a call, by candidate. */
	@Transactional(readOnly = true)
	public Map<UUID, Interview> of(UUID callId) {
		var interviews = new HashMap<UUID, Interview>();
		database.sql("""
				select i.application_id, i.takes_place_at, i.place from open_call_interview i
				join open_call_application a on a.id = i.application_id where a.call_id = ?
				""")
			.param(callId)
			.query(row -> {
				interviews.put(row.getObject("application_id", UUID.class),
						new Interview(row.getTimestamp("takes_place_at").toInstant(), row.getString("place")));
			});
		return interviews;
	}

	/** Whether an interview has begun: nobody gives points for one that was not held. */
	boolean held(Interview interview) {
		return !clock.instant().isBefore(interview.at());
	}

	/** The points that each member gave for each interview. */
	Map<Pair, Integer> points(UUID callId) {
		var points = new HashMap<Pair, Integer>();
		database.sql("""
				select s.application_id, s.panelist_id, s.points from open_call_interview_score s
				join open_call_panelist p on p.id = s.panelist_id where p.call_id = ?
				""")
			.param(callId)
			.query(row -> {
				points.put(new Pair(row.getObject("application_id", UUID.class), row.getObject("panelist_id", UUID.class)), row.getInt("points"));
			});
		return points;
	}

	void score(Pair pair, int points) {
		database.sql("""
				insert into open_call_interview_score (application_id, panelist_id, points, recorded_at) values (?, ?, ?, ?)
				on conflict (application_id, panelist_id) do update set points = excluded.points, recorded_at = excluded.recorded_at
				""").params(pair.candidate(), pair.panelist(), points, Timestamp.from(clock.instant())).update();
	}

	/** A member who declares a conflict gives no points. */
	void withdraw(Pair pair) {
		database.sql("delete from open_call_interview_score where application_id = ? and panelist_id = ?")
			.params(pair.candidate(), pair.panelist())
			.update();
	}

	/** What the panel gave each interview on average, 0 to 10. */
	Map<UUID, BigDecimal> averages(UUID callId) {
		var sums = new HashMap<UUID, int[]>();
		points(callId).forEach((pair, points) -> {
			var sum = sums.computeIfAbsent(pair.candidate(), id -> new int[2]);
			sum[0] += points;
			sum[1]++;
		});
		var averages = new HashMap<UUID, BigDecimal>();
		sums.forEach((id, sum) -> averages.put(id, BigDecimal.valueOf(sum[0]).divide(BigDecimal.valueOf(sum[1]), PLACES, RoundingMode.HALF_UP)));
		return averages;
	}

}
