package org.tripartita.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** The calls as they are kept. Each change names the state that it starts from; one that is not there is an error. */
@Repository
class CallStore {

	/** A call with its seats and criteria, which stay as they were drafted: every answer about a call reads it. */
	private static final String CALL = """
			select c.*, array(select sector from open_call_seat where call_id = c.id order by position) as seat_sectors,
				array(select places from open_call_seat where call_id = c.id order by position) as seat_places,
				array(select profile from open_call_seat where call_id = c.id order by position) as seat_profiles,
				array(select name from open_call_criterion where call_id = c.id order by position) as criterion_names,
				array(select weight from open_call_criterion where call_id = c.id order by position) as criterion_weights,
				array(select name from open_call_requested_document where call_id = c.id order by position) as document_names,
				array(select required from open_call_requested_document where call_id = c.id order by position) as document_required,
				array(select id from open_call_panelist where call_id = c.id order by position) as panel_ids,
				array(select sector from open_call_panelist where call_id = c.id order by position) as panel_sectors,
				array(select organisation from open_call_panelist where call_id = c.id order by position) as panel_organisations,
				array(select office from open_call_panelist where call_id = c.id order by position) as panel_offices
			from open_call c
			""";

	private final JdbcClient database;

	private final CallParts parts;

	CallStore(JdbcClient database, CallParts parts) {
		this.database = database;
		this.parts = parts;
	}

	/**
	 * The latest call for this purpose, if it ended without anybody: the next one replaces it.
	 *
	 * @param vacant whose vacancy it was for; null where that does not matter
	 */
	Optional<UUID> lastWithout(UUID exerciseId, CallPurpose purpose, @Nullable Sector vacant) {
		return database.sql("""
				select id from (select id, state from open_call where exercise_id = :exercise and purpose = :purpose and state <> 'DRAFT'
					and (cast(:vacant as varchar) is null or exists (select 1 from open_call_seat s
						where s.call_id = open_call.id and s.sector = :vacant))
					order by recorded_at desc limit 1) latest where state in ('VOID', 'CANCELLED')
				""")
			.param("exercise", exerciseId)
			.param("purpose", purpose.name())
			.param("vacant", name(vacant), Types.VARCHAR)
			.query(UUID.class)
			.optional();
	}

	void insert(UUID id, DraftCall draft, String title, OpenCall.Window window, Instant now) {
		database.sql("""
				insert into open_call (id, exercise_id, purpose, title, bases, requirements, outreach, privacy_notice, state,
					published_on, closes_on, closes_at, retrospective, recorded_at, reissue_of, objection_days, tie_break, interview_weight,
					term_reason)
				values (?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, draft.exerciseId(), draft.purpose().name(), title, draft.bases(), draft.requirements(),
					draft.outreach(), draft.privacyNotice(), window.publishedOn(), window.closesOn(),
					Timestamp.from(window.closesAt()), window.retrospective(), Timestamp.from(now),
					lastWithout(draft.exerciseId(), draft.purpose(), draft.vacant()).orElse(null), draft.objectionDays(),
					TieBreak.written(TieBreak.inForce(draft.purpose())), draft.interviewWeight(), window.termReason())
			.update();
		parts.insert(id, draft);
	}

	/** A call that a process works for. */
	OpenCall get(UUID id) {
		return find(id).orElseThrow(() -> new IllegalStateException("There is no call " + id));
	}

	Optional<OpenCall> find(UUID id) {
		return database.sql(CALL + "where c.id = ?").param(id).query(CallStore::call).optional();
	}

	/** Holds the call until the transaction ends, against its closing; reads it as it is then. */
	Optional<OpenCall> hold(UUID id) {
		return database.sql(CALL + "where c.id = ? for share of c").param(id).query(CallStore::call).optional();
	}

	/** Holds the call against everything else that would change it or apply to it. */
	Optional<OpenCall> holdAlone(UUID id) {
		return database.sql(CALL + "where c.id = ? for update of c").param(id).query(CallStore::call).optional();
	}

	void published(UUID id, UUID documentId) {
		moved(database.sql("update open_call set state = 'PUBLISHED', document_id = ? where id = ? and state = 'DRAFT'")
			.params(documentId, id)
			.update(), id);
	}

	void decided(UUID id, Remedy remedy) {
		database.sql("update open_call set remedy_reason = ?, remedy_closes_on = ? where id = ?")
			.params(remedy.reason(), remedy.closesOn(), id)
			.update();
	}

	/** What was last decided about a shortage of candidates. */
	Remedy remedy(UUID id) {
		return database.sql("select remedy_reason, remedy_closes_on from open_call where id = ?")
			.param(id)
			.query((row, number) -> new Remedy(row.getString("remedy_reason"), row.getObject("remedy_closes_on", LocalDate.class)))
			.single();
	}

	void extended(UUID id, LocalDate closesOn, Instant closesAt, String reason, Instant now) {
		moved(database.sql("""
				update open_call set state = 'PUBLISHED', closes_on = ?, closes_at = ?, extension_reason = ?, extended_at = ?
				where id = ? and state = 'CLOSED' and extension_reason is null
				""").params(closesOn, Timestamp.from(closesAt), reason, Timestamp.from(now), id).update(), id);
	}

	void suspended(UUID id, LocalDate on, String reason) {
		moved(database.sql("update open_call set state = 'SUSPENDED', suspended_on = ?, suspension_reason = ? where id = ? and state = 'PUBLISHED'")
			.params(on, reason, id)
			.update(), id);
	}

	/** Why the reception of a suspended call rests. */
	CallConduct.Suspension suspension(UUID id) {
		return database.sql("select suspended_on, suspension_reason from open_call where id = ? and state = 'SUSPENDED'")
			.param(id)
			.query((row, number) -> new CallConduct.Suspension(row.getObject("suspended_on", LocalDate.class), row.getString("suspension_reason")))
			.single();
	}

	void resumed(UUID id, LocalDate closesOn, Instant closesAt) {
		moved(database.sql("""
				update open_call set state = 'PUBLISHED', closes_on = ?, closes_at = ?, suspended_on = null, suspension_reason = null
				where id = ? and state = 'SUSPENDED'
				""").params(closesOn, Timestamp.from(closesAt), id).update(), id);
	}

	void closed(UUID id) {
		moved(database.sql("update open_call set state = 'CLOSED' where id = ? and state = 'PUBLISHED'").param(id).update(), id);
	}

	void evaluated(UUID id, LocalDate on, String method, String equity) {
		moved(database.sql("""
				update open_call set result_on = ?, evaluation_method = ?, equity_measures = ?
				where id = ? and state in ('CLOSED', 'RESULT')
				""").params(on, method, equity, id).update(), id);
	}

	void resultPublished(UUID id, UUID documentId) {
		moved(database.sql("""
				update open_call set state = 'RESULT', result_document_id = ? where id = ? and state in ('CLOSED', 'RESULT')
				""").params(documentId, id).update(), id);
	}

	void designated(UUID id, LocalDate on) {
		moved(database.sql("update open_call set state = 'DESIGNATED', ended_on = ? where id = ? and state = 'RESULT'")
			.params(on, id)
			.update(), id);
	}

	void voided(UUID id, LocalDate on, String reason) {
		moved(database.sql("""
				update open_call set state = 'VOID', ended_on = ?, void_reason = ? where id = ? and state in ('CLOSED', 'RESULT')
				""").params(on, reason, id).update(), id);
	}

	/** False where the result is public or the call ended. */
	boolean cancelled(UUID id, LocalDate on, String reason) {
		return database.sql("""
				update open_call set state = 'CANCELLED', ended_on = ?, void_reason = ?, suspended_on = null, suspension_reason = null
				where id = ? and state in ('PUBLISHED', 'SUSPENDED', 'CLOSED')
				""").params(on, reason, id).update() == 1;
	}

	/** Ends a call whose process is gone, without anybody more; false for a draft and where it ended before. */
	boolean abandoned(UUID id, LocalDate on, String reason) {
		return database.sql("""
				update open_call set state = case when state = 'RESULT' then 'VOID' else 'CANCELLED' end, ended_on = ?, void_reason = ?,
					suspended_on = null, suspension_reason = null
				where id = ? and state in ('PUBLISHED', 'SUSPENDED', 'CLOSED', 'RESULT')
				""").params(on, reason, id).update() == 1;
	}

	/** Keeps why a panel that is not enough goes on; null once that has to be decided anew. */
	void shortPanel(UUID id, @Nullable String reason) {
		database.sql("update open_call set short_panel_reason = :reason where id = :id")
			.param("reason", reason, Types.VARCHAR)
			.param("id", id)
			.update();
	}

	Optional<String> shortPanelReason(UUID id) {
		return database.sql("select short_panel_reason from open_call where id = ? and short_panel_reason is not null")
			.param(id)
			.query(String.class)
			.optional();
	}

	private static void moved(int rows, UUID id) {
		if (rows != 1) {
			throw new IllegalStateException("Call %s does not stand where this can happen".formatted(id));
		}
	}

	private static OpenCall call(ResultSet row, int number) throws SQLException {
		var id = row.getObject("id", UUID.class);
		return new OpenCall(id, row.getObject("exercise_id", UUID.class), CallPurpose.valueOf(row.getString("purpose")),
				row.getString("title"),
				new OpenCall.Bases(row.getString("bases"), row.getString("requirements"), row.getString("outreach"),
						row.getString("privacy_notice")),
				CallParts.seats(row), CallParts.criteria(row), CallState.valueOf(row.getString("state")), window(row),
				row.getObject("document_id", UUID.class), result(row), ending(row),
				CallParts.documents(row), CallParts.panel(row), row.getObject("reissue_of", UUID.class),
				row.getInt("objection_days"), moment(row.getTimestamp("objections_until")),
				TieBreak.read(row.getString("tie_break")), row.getInt("interview_weight"));
	}

	static @Nullable Instant moment(@Nullable Timestamp written) {
		return written == null ? null : written.toInstant();
	}

	private static OpenCall.Window window(ResultSet row) throws SQLException {
		return new OpenCall.Window(row.getObject("published_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
				row.getTimestamp("closes_at").toInstant(), row.getBoolean("retrospective"), row.getString("extension_reason"),
				row.getString("term_reason"));
	}

	private static OpenCall.@Nullable Result result(ResultSet row) throws SQLException {
		var on = row.getObject("result_on", LocalDate.class);
		return on == null ? null : new OpenCall.Result(on, row.getString("evaluation_method"),
				row.getString("equity_measures"), row.getObject("result_document_id", UUID.class));
	}

	private static OpenCall.@Nullable Ending ending(ResultSet row) throws SQLException {
		var on = row.getObject("ended_on", LocalDate.class);
		return on == null ? null : new OpenCall.Ending(on, row.getString("void_reason"));
	}

	static @Nullable Sector sector(@Nullable String name) {
		return name == null ? null : Sector.valueOf(name);
	}

	static @Nullable String name(@Nullable Sector sector) {
		return sector == null ? null : sector.name();
	}

}
