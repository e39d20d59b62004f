package org.tripartita.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
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

	/** Against one call so many objections are taken in at most. */
	private static final int MOST = 200;

	private static final String SELECT = """
			select o.id, o.call_id, o.folio, o.application_id, a.organisation, o.text, o.received_at, o.upheld, o.resolution
			from open_call_objection o join open_call_application a on a.id = o.application_id
			""";

	private final JdbcClient database;

	private final CallStore calls;

	private final ApplicationStore applications;

	private final CallParts parts;

	private final CallLog log;

	private final Exercises exercises;

	private final BusinessCalendar calendar;

	private final Clock clock;

	private final ZoneId zone;

	CallObjections(JdbcClient database, CallStore calls, ApplicationStore applications, CallParts parts, CallLog log,
			Exercises exercises, BusinessCalendar calendar, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.database = database;
		this.calls = calls;
		this.applications = applications;
		this.parts = parts;
		this.log = log;
		this.exercises = exercises;
		this.calendar = calendar;
		this.clock = clock;
		this.zone = zone;
	}

	/** Opens the term of a result that was just published and says when it ends. */
	public Instant open(UUID callId) {
		var call = calls.get(callId);
		var lastDay = calendar.addBusinessDays(log.today(), call.objectionDays(), exercises.get(call.exerciseId()).territoryCode());
		var until = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
		database.sql("update open_call set objections_until = ? where id = ?").params(Timestamp.from(until), callId).update();
		return until;
	}

	/** Whether objections are taken in at this moment. */
	public boolean receives(OpenCall call) {
		return call.resultIsPublic() && call.objectionsUntil() != null && clock.instant().isBefore(call.objectionsUntil());
	}

	/** Takes in an objection within the term; empty where it is over or the candidate is none of the list. */
	public Optional<String> receive(UUID callId, UUID requestId, UUID applicationId, String text, String contactEmail) {
		var call = calls.hold(callId).orElseThrow();
		var known = database.sql("select folio from open_call_objection where request_id = ? and call_id = ?")
			.params(requestId, callId)
			.query(String.class)
			.optional();
		if (known.isPresent() || !receives(call) || ofCall(callId).size() >= MOST
				|| applications.ofCall(callId).stream().noneMatch(one -> one.id().equals(applicationId))) {
			return known;
		}
		var folio = FOLIO_MARK + Folios.next(FOLIO_LENGTH);
		database.sql("""
				insert into open_call_objection (id, call_id, request_id, folio, application_id, text, contact_email, received_at)
				values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_id) do nothing
				""")
			.params(UUID.randomUUID(), callId, requestId, folio, applicationId, text, contactEmail, Timestamp.from(clock.instant()))
			.update();
		return Optional.of(folio);
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

	/** What became of a decision on an objection. */
	public enum Resolved {

		DONE,

		/** Whoever decides gave points in this call. */
		PANEL,

		/** The day is in the future or before the objection. */
		WRONG_DAY

	}

	/** Decides an objection; the reason is public. Who is objected to with reason leaves the list. */
	public Resolved resolve(UUID id, boolean upheld, String reason, LocalDate on, String by) {
		var objection = get(id);
		if (parts.panelist(objection.callId(), by).isPresent()) {
			return Resolved.PANEL;
		}
		if (on.isAfter(log.today()) || on.isBefore(LocalDate.ofInstant(objection.receivedAt(), zone))) {
			return Resolved.WRONG_DAY;
		}
		database.sql("update open_call_objection set upheld = ?, resolution = ?, resolved_on = ?, resolved_by = ? where id = ?")
			.params(upheld, reason, on, by, id)
			.update();
		if (upheld) {
			applications.status(objection.applicationId(), ApplicationStatus.INELIGIBLE, reason);
		}
		var call = calls.get(objection.callId());
		log.add(call, on, null, upheld ? "opencall.log.objection-upheld" : "opencall.log.objection-dismissed", objection.folio(),
				objection.organisation(), call.title(), reason);
		return Resolved.DONE;
	}

	private static Objection objection(ResultSet row, int number) throws SQLException {
		return new Objection(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class), row.getString("folio"),
				row.getObject("application_id", UUID.class), row.getString("organisation"), row.getString("text"),
				row.getTimestamp("received_at").toInstant(), row.getObject("upheld", Boolean.class), row.getString("resolution"));
	}

}
