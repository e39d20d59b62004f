package org.tripartita.secretariat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;

/** The rules of each STL as they came into force one after the other. Public (R4.4); what is in force is never changed. */
@Repository
public class RulesBook {

	private final JdbcClient database;

	private final Clock clock;

	RulesBook(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Rules that are or were in force.
	 *
	 * @param inForceOn the first day
	 * @param documentId the acta that put them in force
	 * @param waiver why members vote out of balance, where they do
	 */
	public record Edition(LocalDate inForceOn, UUID documentId, OperatingRules rules, @Nullable String waiver) {
	}

	/** The rules of an STL, those in force first. */
	public List<Edition> of(UUID secretariatId) {
		return database.sql("""
				select * from secretariat_rules where secretariat_id = ? and in_force_on is not null
				order by in_force_on desc, recorded_at desc
				""").param(secretariatId).query(RulesBook::edition).list();
	}

	/** Those by which a session counts votes: what it adopts itself is in force from then on. */
	Optional<OperatingRules> of(Session session) {
		return of(session.secretariatId()).stream()
			.filter(edition -> !edition.inForceOn().isAfter(session.on()) && !edition.documentId().equals(session.documentId()))
			.map(Edition::rules)
			.findFirst();
	}

	/** Keeps rules that somebody proposes to the STL. */
	void propose(UUID secretariatId, UUID agendaItem, OperatingRules rules, @Nullable String waiver, String recordedBy) {
		add(secretariatId, agendaItem, null, null, rules, waiver, recordedBy);
	}

	/** Keeps the rules of the acta of installation. */
	void begin(UUID secretariatId, LocalDate on, UUID document, OperatingRules rules, @Nullable String waiver, String recordedBy) {
		add(secretariatId, null, on, document, rules, waiver, recordedBy);
	}

	/** Whether other rules are proposed to an STL and neither in force nor declined: one proposal at a time keeps its base. */
	boolean isProposed(UUID secretariatId) {
		return database.sql("""
				select exists (select 1 from secretariat_rules r join agenda_item a on a.id = r.agenda_item_id
				where r.secretariat_id = ? and r.in_force_on is null and r.not_enforced is null and not a.withdrawn
				and not exists (select 1 from session_item i join session s on s.id = i.session_id
					where i.item_id = a.id and s.state = 'HELD' and i.result in ('REJECTED', 'PARKED')))
				""").param(secretariatId).query(Boolean.class).single();
	}

	/** Rules as they were proposed. */
	Proposal proposal(UUID agendaItem) {
		return database.sql("""
				select r.*, exists (select 1 from secretariat_rules o where o.secretariat_id = r.secretariat_id
					and o.enforced_at > r.recorded_at) as overtaken
				from secretariat_rules r where r.agenda_item_id = ?
				""")
			.param(agendaItem)
			.query((row, number) -> new Proposal(rules(row), row.getString("waiver"), row.getBoolean("overtaken")))
			.single();
	}

	/**
	 * @param waiver why members vote out of balance, where they do
	 * @param overtaken whether other rules came into force since: what it would change is no longer what was shown
	 */
	record Proposal(OperatingRules rules, @Nullable String waiver, boolean overtaken) {
	}

	/** Puts in force what a session adopted. */
	void enforce(UUID agendaItem, LocalDate on, UUID document) {
		database.sql("""
				update secretariat_rules set in_force_on = ?, document_id = ?, enforced_at = ?
				where agenda_item_id = ? and in_force_on is null
				""").params(on, document, Timestamp.from(clock.instant()), agendaItem).update();
	}

	/** Keeps why what was proposed does not come into force; false where that was known or it is in force. */
	boolean drop(UUID agendaItem, String reason) {
		return database.sql("""
				update secretariat_rules set not_enforced = ? where agenda_item_id = ? and in_force_on is null and not_enforced is null
				""").params(reason, agendaItem).update() == 1;
	}

	private void add(UUID secretariatId, @Nullable UUID agendaItem, @Nullable LocalDate on, @Nullable UUID document, OperatingRules rules,
			@Nullable String waiver, String recordedBy) {
		var rotation = rules.rotation();
		database.sql("""
				insert into secretariat_rules (id, secretariat_id, agenda_item_id, in_force_on, document_id, vote_unit, majority,
					notice_days_ordinary, notice_days_extraordinary, session_period_days, remote_allowed, presider, rotation_months,
					rotation_next, secretary, task, extraordinary_criteria, waiver, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(UUID.randomUUID(), secretariatId, agendaItem, on, document, rules.voteUnit().name(), rules.majority().name(),
					rules.noticeDaysOrdinary(), rules.noticeDaysExtraordinary(), rules.sessionPeriodDays(), rules.remoteAllowed(),
					rules.presider().name(), rotation == null ? null : rotation.months(), rotation == null ? null : rotation.next().name(),
					rules.secretary().name(), rules.task(), rules.extraordinaryCriteria(), waiver, recordedBy,
					Timestamp.from(clock.instant()))
			.update();
	}

	private static Edition edition(ResultSet row, int number) throws SQLException {
		return new Edition(row.getObject("in_force_on", LocalDate.class), row.getObject("document_id", UUID.class), rules(row),
				row.getString("waiver"));
	}

	private static OperatingRules rules(ResultSet row) throws SQLException {
		var months = row.getObject("rotation_months", Integer.class);
		return new OperatingRules(VoteUnit.valueOf(row.getString("vote_unit")), Majority.valueOf(row.getString("majority")),
				row.getInt("notice_days_ordinary"), row.getInt("notice_days_extraordinary"), row.getInt("session_period_days"),
				Sector.valueOf(row.getString("presider")), Sector.valueOf(row.getString("secretary")), row.getString("task"),
				row.getString("extraordinary_criteria"), row.getBoolean("remote_allowed"),
				months == null ? null : new Rotation(months, Sector.valueOf(row.getString("rotation_next"))));
	}

}
