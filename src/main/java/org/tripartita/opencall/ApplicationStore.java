package org.tripartita.opencall;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** The applications of calls as they are kept. */
@Repository
class ApplicationStore {

	private static final String CANDIDATE = """
			select id, call_id, folio, sector, organisation, position, selection_mode, invitation_reason, status, reason, score, rank,
				alternate, interview_score, result_round, settled
			from open_call_application
			""";

	private static final String IN_ORDER = " order by sector_order(sector) nulls first, rank nulls last, received_on, recorded_at, id";

	private final JdbcClient database;

	private final DossierStore dossiers;

	ApplicationStore(JdbcClient database, DossierStore dossiers) {
		this.database = database;
		this.dossiers = dossiers;
	}

	/**
	 * A new application.
	 *
	 * @param invitationReason null for one within the call
	 * @param recordedBy null for one that came through the public page
	 */
	record Entry(UUID requestId, String folio, UUID callId, PaperApplication content, @Nullable String invitationReason,
			@Nullable String recordedBy, Instant recordedAt) {
	}

	/** Adds an application; one with the same request is there already and nothing happens. */
	void add(Entry entry) {
		var content = entry.content();
		database.sql("""
				insert into open_call_application (id, call_id, request_id, folio, sector, organisation, position, motivation,
					contact_email, privacy_consent, no_conflict, on_paper, selection_mode, invitation_reason, status, received_on,
					recorded_by, recorded_at, gender, works_for_member)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, true, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?, ?)
				on conflict (request_id) do nothing
				""")
			.params(UUID.randomUUID(), entry.callId(), entry.requestId(), entry.folio(), CallStore.name(content.sector()),
					content.organisation(), content.position(), content.motivation(), content.contactEmail(),
					entry.recordedBy() != null,
					(entry.invitationReason() == null ? SelectionMode.OPEN_CALL : SelectionMode.INVITATION).name(),
					entry.invitationReason(), content.on(), entry.recordedBy(), Timestamp.from(entry.recordedAt()),
					content.gender() == null ? null : content.gender().name(), content.worksForMember())
			.update();
	}

	Optional<String> folioOf(UUID callId, UUID requestId) {
		return database.sql("select folio from open_call_application where call_id = ? and request_id = ?")
			.params(callId, requestId)
			.query(String.class)
			.optional();
	}

	/** How many applications for a call came from one address. */
	int from(UUID callId, String email) {
		return database.sql("select count(*) from open_call_application where call_id = ? and lower(contact_email) = lower(?)")
			.params(callId, email)
			.query(Integer.class)
			.single();
	}

	/** Whether the same organisation proposes the same position from the same address already: somebody went back and sent it again. */
	boolean stands(UUID callId, ApplicationForm form) {
		return database.sql("""
				select exists (select 1 from open_call_application where call_id = ? and status <> 'WITHDRAWN' and lower(contact_email) = lower(?)
					and lower(organisation) = lower(?) and lower(position) = lower(?) and sector is not distinct from ?)
				""")
			.params(callId, form.contactEmail(), form.organisation(), form.position(), CallStore.name(form.sector()))
			.query(Boolean.class)
			.single();
	}

	/** The application that came with this form. */
	UUID idOf(UUID callId, UUID requestId) {
		return database.sql("select id from open_call_application where call_id = ? and request_id = ?")
			.params(callId, requestId)
			.query(UUID.class)
			.single();
	}

	Optional<Receipt> receipt(String folio) {
		return database.sql("""
				select a.folio, a.call_id, c.title, a.received_on, case when a.recorded_by is null then a.recorded_at end as received_at,
					a.status, c.result_document_id, c.ended_on, a.rank, a.score
				from open_call_application a join open_call c on c.id = a.call_id where a.folio = ?
				""")
			.param(folio)
			.query((row, number) -> new Receipt(row.getString("folio"), row.getObject("call_id", UUID.class),
					row.getString("title"), row.getObject("received_on", LocalDate.class),
					CallStore.moment(row.getTimestamp("received_at")), ApplicationStatus.valueOf(row.getString("status")),
					row.getString("result_document_id") != null, row.getString("ended_on") != null,
					Receipt.Place.of(row.getObject("rank", Integer.class), row.getBigDecimal("score"))))
			.optional();
	}

	/** The candidates of a call by sector and place. */
	List<Candidate> ofCall(UUID callId) {
		return database.sql(CANDIDATE + "where call_id = ? and status <> 'WITHDRAWN'" + IN_ORDER).param(callId).query(ApplicationStore::candidate).list();
	}

	/** A candidate that a process works with. */
	Candidate get(UUID id) {
		return database.sql(CANDIDATE + "where id = ?").param(id).query(ApplicationStore::candidate).single();
	}

	/** The dossiers of a call in the order in which they came. */
	List<Dossier> dossiers(OpenCall call) {
		var points = points(call.id());
		var files = dossiers.filesOfCall(call.id());
		return database.sql("select * from open_call_application where call_id = ? and status <> 'WITHDRAWN' order by received_on, recorded_at, id")
			.param(call.id())
			.query((row, number) -> dossier(row, call, points, files))
			.list();
	}

	private static Dossier dossier(ResultSet row, OpenCall call, Map<UUID, Map<Integer, Integer>> points,
			Map<UUID, List<DossierStore.File>> files) throws SQLException {
		var given = points.getOrDefault(row.getObject("id", UUID.class), Map.of());
		var inOrder = new ArrayList<@Nullable Integer>();
		for (int i = 0; i < call.criteria().size(); i++) {
			inOrder.add(given.get(i));
		}
		var enclosures = files.getOrDefault(row.getObject("id", UUID.class), List.of())
			.stream()
			.map(file -> new Enclosure(call.documents().get(file.position()).name(), file.documentId(), file.fileName()))
			.toList();
		return new Dossier(candidate(row, 0), row.getString("motivation"), row.getString("contact_email"),
				row.getBoolean("on_paper"), inOrder, enclosures, gender(row.getString("gender")));
	}

	private static @Nullable Gender gender(@Nullable String name) {
		return name == null ? null : Gender.valueOf(name);
	}

	private Map<UUID, Map<Integer, Integer>> points(UUID callId) {
		var points = new HashMap<UUID, Map<Integer, Integer>>();
		database.sql("""
				select s.application_id, s.criterion, s.points
				from open_call_score s join open_call_application a on a.id = s.application_id where a.call_id = ?
				""")
			.param(callId)
			.query(row -> {
				points.computeIfAbsent(row.getObject("application_id", UUID.class), id -> new HashMap<>())
					.put(row.getInt("criterion"), row.getInt("points"));
			});
		return points;
	}

	/** Notes that somebody gave points in a call, whatever becomes of them. */
	void scored(UUID callId, String by) {
		database.sql("insert into open_call_scorer (call_id, username) values (?, ?) on conflict do nothing").params(callId, by).update();
	}

	boolean scoredBy(UUID callId, String username) {
		return database.sql("select exists (select 1 from open_call_scorer where call_id = ? and username = ?)")
			.params(callId, username)
			.query(Boolean.class)
			.single();
	}

	/** What was said before does not stay: an old reason belongs to nobody who was found eligible since. */
	void judged(UUID id, boolean eligible, @Nullable String reason, List<@Nullable Integer> points) {
		database.sql("update open_call_application set status = ?, reason = ? where id = ?")
			.params((eligible ? ApplicationStatus.ELIGIBLE : ApplicationStatus.INELIGIBLE).name(), reason, id)
			.update();
		database.sql("delete from open_call_score where application_id = ?").param(id).update();
		for (int i = 0; i < points.size(); i++) {
			if (points.get(i) != null) {
				database.sql("insert into open_call_score (application_id, criterion, points) values (?, ?, ?)")
					.params(id, i, points.get(i))
					.update();
			}
		}
	}

	/** Keeps what was judged so far as it is; what is settled further stays so. */
	void settle(UUID callId, Settled what) {
		database.sql("update open_call_application set settled = ? where call_id = ? and (settled is null or settled = 'ELIGIBILITY')")
			.params(what.name(), callId)
			.update();
	}

	/** Marks everybody whom a result names for the first time. */
	void published(UUID callId) {
		database.sql("""
				update open_call_application set result_round = (select coalesce(max(result_round), 0) + 1
					from open_call_application where call_id = ?) where call_id = ? and result_round is null and status <> 'WITHDRAWN'
				""").params(callId, callId).update();
	}

	void ranked(UUID id, @Nullable BigDecimal score, @Nullable BigDecimal interview, int rank) {
		database.sql("update open_call_application set score = ?, interview_score = ?, rank = ? where id = ?")
			.params(score, interview, rank, id)
			.update();
	}

	void status(UUID id, ApplicationStatus status, @Nullable String reason) {
		database.sql("update open_call_application set status = ?, reason = coalesce(?, reason) where id = ?")
			.params(status.name(), reason, id)
			.update();
	}

	void appointed(UUID id, Acceptance acceptance) {
		database.sql("""
				update open_call_application set status = 'APPOINTED', position = ?, alternate = ?, decided_on = ?,
					gender = coalesce(?, gender), reason = coalesce(?, reason) where id = ?
				""")
			.params(acceptance.position(), acceptance.alternate(), acceptance.on(),
					acceptance.gender() == null ? null : acceptance.gender().name(), acceptance.balanceReason(), id)
			.update();
	}

	void declined(UUID id, String reason, LocalDate on) {
		database.sql("update open_call_application set status = 'DECLINED', reason = ?, decided_on = ? where id = ?")
			.params(reason, on, id)
			.update();
	}

	/** Whether a facilitator said that it works for an institution of the three sectors. */
	boolean worksForMember(UUID id) {
		return database.sql("select works_for_member from open_call_application where id = ?").param(id).query(Boolean.class).single();
	}

	/** The latest day on which somebody of a call took a place or declined it. */
	Optional<LocalDate> lastDecision(UUID callId) {
		return Optional.ofNullable(database.sql("select max(decided_on) from open_call_application where call_id = ?")
			.param(callId)
			.query((row, number) -> row.getObject(1, LocalDate.class))
			.list()
			.get(0));
	}

	void opinion(UUID id, Opinion opinion, String recordedBy, Instant now) {
		database.sql("""
				insert into open_call_opinion (application_id, sector, accepted, reason, acted_on, waiver_document, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, opinion.sector().name(), opinion.accepted(), opinion.reason(), opinion.actedOn(), opinion.waiverDocument(), recordedBy,
					Timestamp.from(now))
			.update();
	}

	List<Opinion> opinions(UUID id) {
		return database.sql("""
				select sector, accepted, reason, acted_on, waiver_document from open_call_opinion where application_id = ? order by acted_on, sector_order(sector)
				""")
			.param(id)
			.query((row, number) -> new Opinion(Sector.valueOf(row.getString("sector")), row.getBoolean("accepted"),
					row.getString("reason"), row.getObject("acted_on", LocalDate.class), row.getString("waiver_document")))
			.list();
	}

	private static Candidate candidate(ResultSet row, int number) throws SQLException {
		return new Candidate(row.getObject("id", UUID.class), row.getObject("call_id", UUID.class), row.getString("folio"),
				CallStore.sector(row.getString("sector")), row.getString("organisation"), row.getString("position"),
				SelectionMode.valueOf(row.getString("selection_mode")), row.getString("invitation_reason"),
				ApplicationStatus.valueOf(row.getString("status")), row.getString("reason"), row.getBigDecimal("score"),
				row.getObject("rank", Integer.class), row.getString("alternate"), row.getBigDecimal("interview_score"),
				row.getObject("result_round", Integer.class), settled(row.getString("settled")));
	}

	private static @Nullable Settled settled(@Nullable String name) {
		return name == null ? null : Settled.valueOf(name);
	}

}
