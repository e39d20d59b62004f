package org.tripartita.opencall;

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
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents of applications as they are kept, and what an applicant may still change. */
@Repository
class DossierStore {

	private static final String APPLICANT = """
			select a.folio, case when a.recorded_by is null then a.request_id end as own_key, a.contact_email, c.title, a.correction_reason, a.correction_day
			from open_call_application a join open_call c on c.id = a.call_id
			where a.contact_email is not null and (a.recorded_by is null or not c.retrospective)
			""";

	private final JdbcClient database;

	DossierStore(JdbcClient database) {
		this.database = database;
	}

	/** An application as its owner reaches it. */
	record Own(UUID id, String folio, UUID key, UUID callId, OwnApplication.Sent sent, Instant receivedAt, ApplicationStatus status,
			@Nullable String correctionReason, @Nullable LocalDate correctionDay, @Nullable Instant correctionUntil, int uploads,
			Receipt.@Nullable Place place) {
	}

	/** The application of a link, held until the transaction ends. */
	Optional<Own> hold(String folio, UUID key) {
		return own(folio, key, " for update");
	}

	Optional<Own> find(String folio, UUID key) {
		return own(folio, key, "");
	}

	private Optional<Own> own(String folio, UUID key, String lock) {
		return database.sql("""
				select id, folio, request_id, call_id, sector, organisation, position, motivation, recorded_at, status, correction_reason, correction_day, correction_until, uploads,
					rank, score
				from open_call_application where folio = ? and request_id = ? and recorded_by is null
				""" + lock).params(folio, key).query(DossierStore::own).optional();
	}

	private static Own own(ResultSet row, int number) throws SQLException {
		var until = row.getTimestamp("correction_until");
		return new Own(row.getObject("id", UUID.class), row.getString("folio"), row.getObject("request_id", UUID.class),
				row.getObject("call_id", UUID.class),
				new OwnApplication.Sent(CallStore.sector(row.getString("sector")), row.getString("organisation"), row.getString("position"),
						row.getString("motivation")),
				row.getTimestamp("recorded_at").toInstant(), ApplicationStatus.valueOf(row.getString("status")), row.getString("correction_reason"),
				row.getObject("correction_day", LocalDate.class), until == null ? null : until.toInstant(), row.getInt("uploads"),
				Receipt.Place.of(row.getObject("rank", Integer.class), row.getBigDecimal("score")));
	}

	/** A file that was handed in for a document that the call asks for. */
	record File(int position, UUID documentId, String fileName) {
	}

	/** The files of an application by the position of what the call asks for. */
	Map<Integer, File> files(UUID applicationId) {
		var files = new TreeMap<Integer, File>();
		database.sql("select position, document_id, file_name from open_call_document where application_id = ?")
			.param(applicationId)
			.query(DossierStore::file)
			.list()
			.forEach(file -> files.put(file.position(), file));
		return files;
	}

	private static File file(ResultSet row, int number) throws SQLException {
		return new File(row.getInt("position"), row.getObject("document_id", UUID.class), row.getString("file_name"));
	}

	/** The files of every application of a call. */
	Map<UUID, List<File>> filesOfCall(UUID callId) {
		var all = new HashMap<UUID, List<File>>();
		database.sql("""
				select d.application_id, d.position, d.document_id, d.file_name
				from open_call_document d join open_call_application a on a.id = d.application_id
				where a.call_id = ? order by d.application_id, d.position
				""")
			.param(callId)
			.query(row -> {
				all.computeIfAbsent(row.getObject("application_id", UUID.class), id -> new ArrayList<>()).add(file(row, 0));
			});
		return all;
	}

	/** Which application the document of a dossier belongs to. */
	Optional<UUID> applicationOf(UUID documentId) {
		return database.sql("select application_id from open_call_document where document_id = ?").param(documentId).query(UUID.class).optional();
	}

	/** Which call the document of a dossier belongs to. */
	Optional<UUID> callOf(UUID documentId) {
		return database.sql("""
				select a.call_id from open_call_document d join open_call_application a on a.id = d.application_id
				where d.document_id = ?
				""").param(documentId).query(UUID.class).optional();
	}

	void tried(UUID applicationId) {
		database.sql("update open_call_application set uploads = uploads + 1 where id = ?").param(applicationId).update();
	}

	void put(UUID applicationId, File file, Instant now) {
		database.sql("""
				insert into open_call_document (application_id, position, document_id, file_name, added_at) values (?, ?, ?, ?, ?)
				on conflict (application_id, position) do update
				set document_id = excluded.document_id, file_name = excluded.file_name, added_at = excluded.added_at
				""")
			.params(applicationId, file.position(), file.documentId(), file.fileName(), Timestamp.from(now))
			.update();
	}

	void correction(UUID applicationId, String reason, LocalDate lastDay, Instant until) {
		database.sql("""
				update open_call_application set status = 'INCOMPLETE', correction_reason = ?, correction_day = ?, correction_until = ?
				where id = ?
				""").params(reason, lastDay, Timestamp.from(until), applicationId).update();
	}

	/** Until when an applicant may correct; empty where nobody asked. */
	Optional<Instant> correctionUntil(UUID applicationId) {
		return Optional.ofNullable(database.sql("select correction_until from open_call_application where id = ?")
			.param(applicationId)
			.query((row, number) -> row.getTimestamp(1))
			.list()
			.get(0)).map(Timestamp::toInstant);
	}

	/** The application stays as a number; what was personal goes. */
	void withdrawn(UUID applicationId, Instant now) {
		database.sql("delete from open_call_score where application_id = ?").param(applicationId).update();
		database.sql("delete from open_call_panel_score where application_id = ?").param(applicationId).update();
		database.sql("delete from open_call_interview_score where application_id = ?").param(applicationId).update();
		database.sql("delete from open_call_interview where application_id = ?").param(applicationId).update();
		database.sql("delete from open_call_conflict where application_id = ?").param(applicationId).update();
		database.sql("delete from open_call_document where application_id = ?").param(applicationId).update();
		database.sql("""
				update open_call_application set status = 'WITHDRAWN', withdrawn_at = ?, contact_email = null, motivation = '',
					position = '', organisation = '', reason = null, correction_reason = null, correction_day = null,
					correction_until = null, gender = null
				where id = ?
				""").params(Timestamp.from(now), applicationId).update();
	}

	/** Where to write to an applicant. */
	Optional<Applicant> applicant(UUID applicationId) {
		return database.sql(APPLICANT + " and a.id = ?").param(applicationId).query(DossierStore::address).optional();
	}

	/** Where to write to everybody who applied for a call or was invited. */
	List<Applicant> applicants(UUID callId) {
		return database.sql(APPLICANT + " and a.call_id = ? order by a.recorded_at, a.id").param(callId).query(DossierStore::address).list();
	}

	private static Applicant address(ResultSet row, int number) throws SQLException {
		return new Applicant(row.getString("folio"), row.getObject("own_key", UUID.class), row.getString("contact_email"),
				row.getString("title"), row.getString("correction_reason"), row.getObject("correction_day", LocalDate.class));
	}

}
