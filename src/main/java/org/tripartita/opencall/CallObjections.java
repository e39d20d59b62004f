package org.tripartita.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.deadline.BusinessCalendar;
import org.tripartita.exercise.Exercises;

/**
 * Whoever finds a result wrong says so within the term that the bases published, in business days; people who are not of
 * the panel decide, with a public reason. Who is objected to with reason leaves the list and the next one moves up.
 */
@Service
@Transactional
public class CallObjections {

	private static final String FOLIO_MARK = "IN-";

	private static final int FOLIO_LENGTH = 10;

	/** Against one candidate so many objections are taken in at most: nobody closes the way for the others. */
	private static final int MOST_AGAINST_ONE = 100;

	/** From one address so many against one call. */
	private static final int MOST_FROM_ONE_ADDRESS = 10;

	private static final String SELECT = """
			select o.id, o.call_id, o.folio, o.application_id, a.organisation || ' (' || a.folio || ')' as organisation, o.text, o.received_at, o.upheld, o.resolution
			from open_call_objection o join open_call_application a on a.id = o.application_id
			""";

	private final JdbcClient database;

	private final CallStore calls;

	private final ApplicationStore applications;

	private final Reviewers reviewers;

	private final CallLog log;

	private final Exercises exercises;

	private final BusinessCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	CallObjections(JdbcClient database, CallStore calls, ApplicationStore applications, Reviewers reviewers, CallLog log,
			Exercises exercises, BusinessCalendar calendar, ApplicationEventPublisher events, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.database = database;
		this.calls = calls;
		this.applications = applications;
		this.reviewers = reviewers;
		this.log = log;
		this.exercises = exercises;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
		this.zone = zone;
	}

	/** Opens the term of a result that was just published and says when it ends. */
	public Instant open(UUID callId) {
		var until = termFromToday(calls.get(callId)).plusDays(1).atStartOfDay(zone).toInstant();
		database.sql("update open_call set objections_until = ? where id = ?").params(Timestamp.from(until), callId).update();
		return until;
	}

	/** The last day of the term of a result, also in the moment between its publication and the opening of the term. */
	public LocalDate lastDay(OpenCall call) {
		return call.objectionsUntil() == null ? termFromToday(call) : LocalDate.ofInstant(call.objectionsUntil().minusNanos(1), zone);
	}

	private LocalDate termFromToday(OpenCall call) {
		return calendar.addBusinessDays(log.today(), call.objectionDays(), exercises.get(call.exerciseId()).territoryCode());
	}

	/** Whether objections are taken in at this moment. */
	public boolean receives(OpenCall call) {
		return call.resultIsPublic() && call.objectionsUntil() != null && clock.instant().isBefore(call.objectionsUntil());
	}

	/** What became of an objection. */
	public sealed interface Received {

		record Filed(String folio) implements Received {
		}

		/**
		 * @param reason the key of the sentence that says why not
		 */
		record Refused(String reason) implements Received {
		}

	}

	/** Takes in an objection within the term; the same form sent again gets the folio that it has. */
	public Received receive(UUID callId, UUID requestId, UUID applicationId, String text, String contactEmail) {
		var call = calls.hold(callId).orElseThrow();
		var known = folioOf(callId, requestId);
		if (known.isPresent()) {
			return new Received.Filed(known.get());
		}
		var refusal = refusal(call, applicationId, contactEmail);
		if (refusal != null) {
			return new Received.Refused(refusal);
		}
		database.sql("""
				insert into open_call_objection (id, call_id, request_id, folio, application_id, text, contact_email, received_at)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_id) do nothing
				""")
			.params(UUID.randomUUID(), callId, requestId, FOLIO_MARK + Folios.next(FOLIO_LENGTH), applicationId, text, contactEmail,
					Timestamp.from(clock.instant()))
			.update();
		// A form that was used for another call is not stored: whoever has no row has no folio.
		return folioOf(callId, requestId).<Received>map(Received.Filed::new)
			.orElseGet(() -> new Received.Refused("opencall.form-used"));
	}

	private Optional<String> folioOf(UUID callId, UUID requestId) {
		return database.sql("select folio from open_call_objection where request_id = ? and call_id = ?")
			.params(requestId, callId)
			.query(String.class)
			.optional();
	}

	private @Nullable String refusal(OpenCall call, UUID applicationId, String contactEmail) {
		if (!receives(call)) {
			return "opencall.web.objection.closed";
		}
		if (objectable(call.id()).stream().noneMatch(one -> one.id().equals(applicationId))) {
			return "opencall.web.objection.candidate";
		}
		if (count(call.id(), "application_id = ?", applicationId) >= MOST_AGAINST_ONE) {
			return "opencall.web.objection.full";
		}
		return count(call.id(), "lower(contact_email) = lower(?)", contactEmail) >= MOST_FROM_ONE_ADDRESS ? "opencall.web.objection.address"
				: null;
	}

	private int count(UUID callId, String which, Object value) {
		return database.sql("select count(*) from open_call_objection where call_id = ? and " + which)
			.params(callId, value)
			.query(Integer.class)
			.single();
	}

	/** Whom an objection can be about: those whom the latest result names for the first time; earlier ones had their term. */
	@Transactional(readOnly = true)
	public List<Candidate> objectable(UUID callId) {
		var all = applications.ofCall(callId);
		var latest = all.stream().map(Candidate::round).filter(Objects::nonNull).max(Comparator.naturalOrder());
		return latest.map(round -> all.stream().filter(one -> round.equals(one.round())).toList()).orElse(List.of());
	}

	/** The objections that are to be decided; whoever is handing one in at this moment is waited for. */
	public List<Objection> gather(UUID callId) {
		calls.holdAlone(callId).orElseThrow();
		return ofCall(callId).stream().filter(one -> one.upheld() == null).toList();
	}

	/** The objections against a result, the first to come first. */
	@Transactional(readOnly = true)
	public List<Objection> ofCall(UUID callId) {
		return database.sql(SELECT + "where o.call_id = ? order by o.received_at, o.id").param(callId).query(CallObjections::objection).list();
	}

	/** An objection that a process works with. */
	@Transactional(readOnly = true)
	public Objection get(UUID id) {
		return database.sql(SELECT + "where o.id = ?").param(id).query(CallObjections::objection).single();
	}

	/** What is decided on an objection. */
	public enum Decision {

		/** The candidate leaves the list. */
		EXCLUDE,

		/** It was wrongly found ineligible: it comes to the list and gets points by others than those who judged. */
		REINSTATE,

		/** Its points are given again by others than those who gave them. */
		RESCORE,

		DISMISS

	}

	/** What became of a decision on an objection. */
	public enum Resolved {

		DONE,

		/** Whoever decides is of the panel or judged in this call. */
		SCORED,

		/** Whoever decides acts for the candidate's organisation. */
		OWN,

		/** The candidate does not stand where that can be decided. */
		NOT_ADMITTED,

		/** It was decided already, and what was published stays. */
		DECIDED,

		/** The day is in the future or before the objection. */
		WRONG_DAY

	}

	/** Decides an objection; the reason is public. Who is objected to with reason leaves the list or gets new points. */
	public Resolved resolve(UUID id, Decision decision, String reason, LocalDate on, String by) {
		var call = calls.holdAlone(get(id).callId()).orElseThrow();
		var objection = get(id);
		var candidate = applications.get(objection.applicationId());
		if (!reviewers.mayReview(call, candidate, by)) {
			return reviewers.judged(call, by) ? Resolved.SCORED : Resolved.OWN;
		}
		if (objection.upheld() != null) {
			return Resolved.DECIDED;
		}
		if (on.isAfter(log.today()) || on.isBefore(LocalDate.ofInstant(objection.receivedAt(), zone))) {
			return Resolved.WRONG_DAY;
		}
		if (!admitted(call, candidate).contains(decision)) {
			return Resolved.NOT_ADMITTED;
		}
		keep(id, decision, reason, on, by);
		carryOut(decision, candidate, reason);
		events.publishEvent(new ObjectionResolved(id, call.id()));
		log.add(call, on, null, decision == Decision.DISMISS ? "opencall.log.objection-dismissed" : "opencall.log.objection-upheld", objection.folio(),
				objection.organisation(), call.title(), reason);
		return Resolved.DONE;
	}

	/** What can be decided on an objection as its candidate stands now. */
	@Transactional(readOnly = true)
	public Set<Decision> decisions(UUID id) {
		var objection = get(id);
		return admitted(calls.get(objection.callId()), applications.get(objection.applicationId()));
	}

	private Set<Decision> admitted(OpenCall call, Candidate candidate) {
		return switch (candidate.status()) {
			case RESERVE -> count(call.id(), "reinstate and application_id = ?", candidate.id()) > 0 ? EnumSet.allOf(Decision.class)
					: EnumSet.of(Decision.EXCLUDE, Decision.RESCORE, Decision.DISMISS);
			case INELIGIBLE -> count(call.id(), "upheld and not rescore and application_id = ?", candidate.id()) > 0
					? EnumSet.of(Decision.EXCLUDE, Decision.DISMISS) : EnumSet.of(Decision.REINSTATE, Decision.DISMISS);
			case APPOINTED -> call.purpose().selects() ? EnumSet.of(Decision.DISMISS) : EnumSet.of(Decision.EXCLUDE, Decision.DISMISS);
			default -> EnumSet.of(Decision.DISMISS);
		};
	}

	/** A second decision to the same end changes nothing: the reason that was published first stays. */
	private void carryOut(Decision decision, Candidate candidate, String reason) {
		if (decision == Decision.EXCLUDE && candidate.status() != ApplicationStatus.INELIGIBLE) {
			applications.status(candidate.id(), ApplicationStatus.INELIGIBLE, reason);
		}
		if (decision == Decision.REINSTATE && candidate.status() == ApplicationStatus.INELIGIBLE) {
			applications.status(candidate.id(), ApplicationStatus.RESERVE, reason);
		}
	}

	private void keep(UUID id, Decision decision, String reason, LocalDate on, String by) {
		database.sql("""
				update open_call_objection set upheld = ?, rescore = ?, reinstate = ?, resolution = ?, resolved_on = ?, resolved_by = ?
				where id = ?
				""")
			.params(decision != Decision.DISMISS, decision == Decision.RESCORE || decision == Decision.REINSTATE,
					decision == Decision.REINSTATE, reason, on, by, id)
			.update();
	}

	private static Objection objection(ResultSet row, int number) throws SQLException {
		return new Objection(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class), row.getString("folio"),
				row.getObject("application_id", UUID.class), row.getString("organisation"), row.getString("text"),
				row.getTimestamp("received_at").toInstant(), row.getObject("upheld", Boolean.class), row.getString("resolution"));
	}

}
