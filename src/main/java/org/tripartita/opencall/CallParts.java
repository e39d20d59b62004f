package org.tripartita.opencall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;
import org.tripartita.opencall.PanelSubstitution.Substitute;

/** The lists of a call as they are kept: seats, criteria, documents asked for, panel; and what was amended. */
@Repository
class CallParts {

	private final JdbcClient database;

	CallParts(JdbcClient database) {
		this.database = database;
	}

	/** Writes the lists of a call that is drafted, except its panel. */
	void insert(UUID callId, DraftCall draft) {
		for (int i = 0; i < draft.seats().size(); i++) {
			var seat = draft.seats().get(i);
			database.sql("insert into open_call_seat (call_id, position, sector, places, profile) values (?, ?, ?, ?, ?)")
				.params(callId, i, CallStore.name(seat.sector()), seat.places(), seat.profile())
				.update();
		}
		for (int i = 0; i < draft.criteria().size(); i++) {
			var criterion = draft.criteria().get(i);
			database.sql("insert into open_call_criterion (call_id, position, name, weight) values (?, ?, ?, ?)")
				.params(callId, i, criterion.name(), criterion.weight())
				.update();
		}
		for (int i = 0; i < draft.documents().size(); i++) {
			var document = draft.documents().get(i);
			database.sql("insert into open_call_requested_document (call_id, position, name, required) values (?, ?, ?, ?)")
				.params(callId, i, document.name(), document.required())
				.update();
		}
	}

	/** Adds a member to the panel of a call that is drafted. */
	void seat(UUID callId, int position, Panelist member, String username) {
		database.sql("""
				insert into open_call_panelist (id, call_id, position, sector, organisation, office, username)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(member.id(), callId, position, member.sector().name(), member.organisation(), member.office(), username)
			.update();
	}

	/** Adds whoever takes the place of a member who left the panel of a published call. */
	void substitute(UUID callId, int position, Panelist member, String username, Substitute substitute) {
		database.sql("""
				insert into open_call_panelist (id, call_id, position, sector, organisation, office, username, replaces, reason)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(member.id(), callId, position, member.sector().name(), member.organisation(), member.office(), username,
					substitute.replaces(), substitute.reason())
			.update();
	}

	/** Who of the panel of a call took whose place, by the own place. */
	Map<UUID, Substitute> substitutes(UUID callId) {
		var substitutes = new HashMap<UUID, Substitute>();
		database.sql("select id, replaces, reason from open_call_panelist where call_id = ? and replaces is not null")
			.param(callId)
			.query(row -> {
				substitutes.put(row.getObject("id", UUID.class), new Substitute(row.getObject("replaces", UUID.class), row.getString("reason")));
			});
		return substitutes;
	}

	/** The place that an account has in the panel of a call. */
	Optional<UUID> panelist(UUID callId, String username) {
		return database.sql("select id from open_call_panelist where call_id = ? and username = ?")
			.params(callId, username)
			.query(UUID.class)
			.optional();
	}

	/** Whose account each place in the panel of a call is. */
	Map<UUID, String> usernames(UUID callId) {
		var usernames = new HashMap<UUID, String>();
		database.sql("select id, username from open_call_panelist where call_id = ?")
			.param(callId)
			.query(row -> {
				usernames.put(row.getObject("id", UUID.class), row.getString("username"));
			});
		return usernames;
	}

	/** Excuses a member of a panel; false where it is excused already. */
	boolean excuse(UUID panelistId, String reason, LocalDate on, String by, Instant now) {
		return database.sql("""
				insert into open_call_excuse (panelist_id, reason, excused_on, recorded_by, recorded_at) values (?, ?, ?, ?, ?)
				on conflict (panelist_id) do nothing
				""").params(panelistId, reason, on, by, Timestamp.from(now)).update() == 1;
	}

	/** Who of the panel of a call was excused, and why. */
	Map<UUID, String> excuses(UUID callId) {
		var excuses = new HashMap<UUID, String>();
		database.sql("select e.panelist_id, e.reason from open_call_excuse e join open_call_panelist p on p.id = e.panelist_id where p.call_id = ?")
			.param(callId)
			.query(row -> {
				excuses.put(row.getObject("panelist_id", UUID.class), row.getString("reason"));
			});
		return excuses;
	}

	void amended(UUID callId, Amendment amendment, String by, Instant now) {
		database.sql("""
				insert into open_call_amendment (call_id, number, published_on, text, reason, document_id, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(callId, amendment.number(), amendment.publishedOn(), amendment.text(), amendment.reason(),
					amendment.documentId(), by, Timestamp.from(now))
			.update();
	}

	/** What was amended in a call, the first amendment first. */
	List<Amendment> amendments(UUID callId) {
		return database
			.sql("select number, published_on, text, reason, document_id from open_call_amendment where call_id = ? order by number")
			.param(callId)
			.query((row, number) -> new Amendment(row.getInt("number"), row.getObject("published_on", LocalDate.class),
					row.getString("text"), row.getString("reason"), row.getObject("document_id", UUID.class)))
			.list();
	}

	static List<Seat> seats(ResultSet row) throws SQLException {
		var sectors = texts(row, "seat_sectors");
		var places = (Integer[]) row.getArray("seat_places").getArray();
		var profiles = texts(row, "seat_profiles");
		return IntStream.range(0, places.length)
			.mapToObj(seat -> new Seat(CallStore.sector(sectors[seat]), places[seat], profiles[seat]))
			.toList();
	}

	static List<Criterion> criteria(ResultSet row) throws SQLException {
		var names = texts(row, "criterion_names");
		var weights = (Integer[]) row.getArray("criterion_weights").getArray();
		return IntStream.range(0, names.length)
			.mapToObj(criterion -> new Criterion(names[criterion], weights[criterion]))
			.toList();
	}

	static List<RequestedDocument> documents(ResultSet row) throws SQLException {
		var names = texts(row, "document_names");
		var required = (Boolean[]) row.getArray("document_required").getArray();
		return IntStream.range(0, names.length).mapToObj(one -> new RequestedDocument(names[one], required[one])).toList();
	}

	static List<Panelist> panel(ResultSet row) throws SQLException {
		var ids = (UUID[]) row.getArray("panel_ids").getArray();
		var sectors = texts(row, "panel_sectors");
		var organisations = texts(row, "panel_organisations");
		var offices = texts(row, "panel_offices");
		return IntStream.range(0, ids.length)
			.mapToObj(one -> new Panelist(ids[one], Sector.valueOf(sectors[one]), organisations[one], offices[one]))
			.toList();
	}

	private static String[] texts(ResultSet row, String column) throws SQLException {
		return (String[]) row.getArray(column).getArray();
	}

}
