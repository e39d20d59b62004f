package org.tripartita.actionplan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tripartita.secretariat.Decision;

/** What the STL decided on commitments and what their lead agencies answered: added once, never changed. */
@Repository
class CommitmentDecisions {

	private final JdbcClient database;

	private final Clock clock;

	CommitmentDecisions(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(UUID commitmentId, Decision decision) {
		database.sql("""
				insert into commitment_decision (agenda_item_id, commitment_id, result, method, reason, decided_on,
					document_id, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(decision.itemId(), commitmentId, decision.result().name(),
					decision.method() == null ? null : decision.method().name(), decision.reason(), decision.decidedOn(),
					decision.sessionActaId(), Timestamp.from(clock.instant()))
			.update();
	}

	void add(UUID commitmentId, UUID agendaItemId, CommitmentAcceptance acceptance, String recordedBy) {
		database.sql("""
				insert into commitment_acceptance (agenda_item_id, commitment_id, accepted, organisation, position, reason,
					acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(agendaItemId, commitmentId, acceptance.accepted(), acceptance.organisation(), acceptance.position(),
					acceptance.reason(), acceptance.actedOn(), recordedBy, Timestamp.from(clock.instant()))
			.update();
	}

	/** The items of these commitments on which the STL's decision is already noted. */
	List<UUID> notedItems(UUID exerciseId) {
		return database.sql("""
				select d.agenda_item_id from commitment_decision d join commitment c on c.id = d.commitment_id
				where c.exercise_id = ?
				""").param(exerciseId).query(UUID.class).list();
	}

	/** The day of the decision on an item. */
	Optional<LocalDate> decidedOn(UUID agendaItemId) {
		return database.sql("select decided_on from commitment_decision where agenda_item_id = ?")
			.param(agendaItemId)
			.query(LocalDate.class)
			.optional();
	}

	/** What was accepted, by the item of the agenda on which it was decided. */
	Map<UUID, CommitmentAcceptance> accepted(UUID exerciseId) {
		var accepted = new HashMap<UUID, CommitmentAcceptance>();
		database.sql("""
				select a.* from commitment_acceptance a join commitment c on c.id = a.commitment_id
				where c.exercise_id = ? and a.accepted
				""").param(exerciseId).query(row -> {
			accepted.put(row.getObject("agenda_item_id", UUID.class), CommitmentAcceptance.accepted(row.getString("organisation"),
					row.getString("position"), row.getObject("acted_on", LocalDate.class)));
		});
		return accepted;
	}

	/** The last day on which the STL decided or an agency answered. */
	Optional<LocalDate> lastActOf(UUID exerciseId) {
		return database.sql("""
				select max(act.day) from (
					select commitment_id, decided_on as day from commitment_decision
					union all select commitment_id, acted_on from commitment_acceptance) act
				join commitment c on c.id = act.commitment_id where c.exercise_id = ?
				""").param(exerciseId).query((row, number) -> row.getObject(1, LocalDate.class)).list()
			.stream()
			.filter(Objects::nonNull)
			.findFirst();
	}

}
