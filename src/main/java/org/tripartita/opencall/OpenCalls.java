package org.tripartita.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published calls of every exercise, as citizens and other modules read them: nothing here is personal (R2.5). */
@Repository
public class OpenCalls {

	private static final String SUMMARY = """
			select c.id, c.exercise_id, c.purpose, c.title, c.state, c.published_on, c.closes_on, c.closes_at, c.retrospective,
				c.document_id, c.result_document_id, c.result_on, c.objections_until,
				(select count(*) from open_call_amendment m where m.call_id = c.id)
					+ case when c.extension_reason is null then 0 else 1 end as changes,
				(select count(*) from open_call_application a where a.call_id = c.id and a.status <> 'WITHDRAWN') as applications
			from open_call c
			""";

	/** What somebody writes of the own position when registering for a table stays in the dossier (R2.5). */
	private static final String DESIGNATED = """
			select a.call_id, a.sector, a.organisation, case when c.purpose <> 'MESAS' then a.position end as position, a.alternate,
				a.selection_mode
			from open_call_application a join open_call c on c.id = a.call_id where a.status = 'APPOINTED' and c.state = 'DESIGNATED'
			""";

	private final JdbcClient database;

	private final CallStore calls;

	private final CallParts parts;

	private final ApplicationStore applications;

	private final Clock clock;

	private final ZoneId zone;

	OpenCalls(JdbcClient database, CallStore calls, CallParts parts, ApplicationStore applications, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.database = database;
		this.calls = calls;
		this.parts = parts;
		this.applications = applications;
		this.clock = clock;
		this.zone = zone;
	}

	/** The published calls of an exercise, the earliest first. */
	public List<CallSummary> ofExercise(UUID exerciseId) {
		return database.sql(SUMMARY + "where c.exercise_id = ? and c.state <> 'DRAFT' order by c.published_on, c.recorded_at")
			.param(exerciseId)
			.query(OpenCalls::summary)
			.list();
	}

	/** The calls that receive applications now, in every territory; the first to close comes first. */
	public List<CallSummary> receiving() {
		return database
			.sql(SUMMARY + "where c.state = 'PUBLISHED' and not c.retrospective and c.closes_at > ? order by c.closes_at, c.id")
			.param(Timestamp.from(clock.instant()))
			.query(OpenCalls::summary)
			.list();
	}

	/** The latest published calls that receive no more, in every territory; the last to close comes first. */
	public List<CallSummary> closed(int most) {
		return database
			.sql(SUMMARY + "where c.state <> 'DRAFT' and (c.state <> 'PUBLISHED' or c.retrospective or c.closes_at <= ?)"
					+ " order by c.closes_at desc, c.id limit ?")
			.params(Timestamp.from(clock.instant()), most)
			.query(OpenCalls::summary)
			.list();
	}

	/** A published call. */
	public Optional<OpenCall> find(UUID id) {
		return calls.find(id).filter(call -> call.state() != CallState.DRAFT);
	}

	/** What was amended in a published call, the first amendment first. */
	public List<Amendment> amendments(UUID id) {
		return parts.amendments(id);
	}

	/** Who of the panel of a published call was excused, and why. */
	public Map<UUID, String> excuses(UUID id) {
		return parts.excuses(id);
	}

	/** Who of the panel of a published call stepped in for somebody who left, and why. */
	public Map<UUID, PanelSubstitution.Substitute> substitutes(UUID id) {
		return parts.substitutes(id);
	}

	/** Why candidates were invited to a published call under the same requirements (G-26); empty where none was. */
	public Optional<String> invitation(UUID id) {
		return database.sql("""
				select invitation_reason from open_call_application
				where call_id = ? and invitation_reason is not null and status <> 'WITHDRAWN' order by recorded_at desc, id limit 1
				""").param(id).query(String.class).optional();
	}

	/** Why and since when the reception of a published call rests; empty where it does not. */
	public Optional<CallConduct.Suspension> suspension(OpenCall call) {
		return call.state() == CallState.SUSPENDED ? Optional.of(calls.suspension(call.id())) : Optional.empty();
	}

	/** The call that replaced one which ended without anybody. */
	public Optional<UUID> reissueOf(UUID id) {
		return database.sql("select id from open_call where reissue_of = ? and state <> 'DRAFT' order by recorded_at limit 1")
			.param(id)
			.query(UUID.class)
			.optional();
	}

	/** The candidates of a call with their results, by sector and place; none before the result is public. */
	public List<Candidate> results(UUID id) {
		return find(id).filter(OpenCall::resultIsPublic).map(call -> applications.ofCall(id)).orElse(List.of());
	}

	/** Whom the latest call for this purpose designated; empty while it is under way and where it ended void. */
	public List<Designated> designated(UUID exerciseId, CallPurpose purpose) {
		return database.sql(DESIGNATED + """
				and c.id = (select id from open_call
					where exercise_id = ? and purpose = ? and state = 'DESIGNATED' order by recorded_at desc limit 1)
				order by sector_order(a.sector) nulls first, a.rank nulls last, a.recorded_at, a.id
				""")
			.params(exerciseId, purpose.name())
			.query(OpenCalls::designated)
			.list();
	}

	/** Whom each call of an exercise designated. */
	public Map<UUID, List<Designated>> designatedByCall(UUID exerciseId) {
		var designated = new HashMap<UUID, List<Designated>>();
		database.sql(DESIGNATED + "and c.exercise_id = ? order by sector_order(a.sector) nulls first, a.rank nulls last, a.recorded_at, a.id")
			.param(exerciseId)
			.query(row -> {
				designated.computeIfAbsent(row.getObject("call_id", UUID.class), call -> new ArrayList<>()).add(designated(row, 0));
			});
		return designated;
	}

	/** A published call in short. */
	public Optional<CallSummary> summary(UUID id) {
		return database.sql(SUMMARY + "where c.id = ? and c.state <> 'DRAFT'").param(id).query(OpenCalls::summary).optional();
	}

	/**
	 * Something that a call published.
	 *
	 * @param key names it for ever
	 * @param title of the sealed document, or of the call that ended
	 * @param happening what became of the call where nothing was sealed: EXTENDED, VOID, PARTLY or CANCELLED; null for what was
	 */
	public record News(String key, UUID callId, String title, @Nullable String happening, Instant at) {
	}

	/** What calls published in every territory, the latest first: themselves, amendments, extensions, results, endings without all. */
	public List<News> news(int most) {
		return database.sql("""
				select d.id::text as key, c.id, d.title, null as happening, d.recorded_at as at
				from open_call c join document d on d.id in (c.document_id, c.result_document_id) where c.state <> 'DRAFT'
				union all select d.id::text, m.call_id, d.title, null, d.recorded_at
				from open_call_amendment m join document d on d.id = m.document_id
				union all select c.id || '-EXTENDED', c.id, c.title, 'EXTENDED', c.extended_at
				from open_call c where c.extended_at is not null
				union all select c.id || '-' || c.state, c.id, c.title, case when c.state = 'VOID' and exists (select 1
					from open_call_application a where a.call_id = c.id and a.status = 'APPOINTED') then 'PARTLY' else c.state end,
					c.ended_on::timestamp at time zone ?
				from open_call c where c.state in ('VOID', 'CANCELLED')
				order by at desc, key limit ?
				""")
			.params(zone.getId(), most)
			.query((row, number) -> new News(row.getString("key"), row.getObject("id", UUID.class), row.getString("title"),
					row.getString("happening"), row.getTimestamp("at").toInstant()))
			.list();
	}

	/** Everybody whom a call of an exercise designated for a seat of its secretariat, at its integration or for a vacancy. */
	public List<Designated> selectedForSeats(UUID exerciseId) {
		return database.sql(DESIGNATED + """
				and c.exercise_id = ? and c.purpose in ('SECRETARIAT_SEATS', 'REPLACEMENT') order by c.recorded_at desc, a.recorded_at
				""").param(exerciseId).query(OpenCalls::designated).list();
	}

	private static Designated designated(ResultSet row, int number) throws SQLException {
		return new Designated(CallStore.sector(row.getString("sector")), row.getString("organisation"), row.getString("position"),
				row.getString("alternate"), SelectionMode.valueOf(row.getString("selection_mode")));
	}

	private static CallSummary summary(ResultSet row, int number) throws SQLException {
		return new CallSummary(row.getObject("id", UUID.class), row.getObject("exercise_id", UUID.class),
				CallPurpose.valueOf(row.getString("purpose")), row.getString("title"),
				CallState.valueOf(row.getString("state")), row.getObject("published_on", LocalDate.class),
				row.getObject("closes_on", LocalDate.class), row.getTimestamp("closes_at").toInstant(),
				row.getBoolean("retrospective"), row.getInt("applications"), row.getObject("document_id", UUID.class),
				row.getObject("result_document_id", UUID.class), row.getObject("result_on", LocalDate.class),
				CallStore.moment(row.getTimestamp("objections_until")), row.getInt("changes"));
	}

}
