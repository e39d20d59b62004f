package org.tripartita.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.ActaCorrections.Proposal;
import org.tripartita.secretariat.ActaCorrections.Refused;

/** Corrections of actas as they are proposed, signed, sealed or dropped. */
@Repository
class CorrectionStore {

	private final JdbcClient database;

	private final Clock clock;

	CorrectionStore(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	UUID add(Proposal proposal, String by) {
		database.sql("""
				insert into acta_correction (id, secretariat_id, acta_id, mistake, correction, proposed_on, proposed_by, recorded_at, state)
				values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED')
				""")
			.params(proposal.id(), proposal.secretariatId(), proposal.actaId(), proposal.mistake(), proposal.correction(),
					proposal.proposedOn(), by, now())
			.update();
		return proposal.id();
	}

	Proposal get(UUID id) {
		return database.sql("select id, secretariat_id, acta_id, mistake, correction, proposed_on from acta_correction where id = ?")
			.param(id)
			.query((row, number) -> new Proposal(id, row.getObject("secretariat_id", UUID.class), row.getObject("acta_id", UUID.class),
					row.getString("mistake"), row.getString("correction"), row.getObject("proposed_on", LocalDate.class)))
			.single();
	}

	/** The actas of an STL that somebody proposes to correct. */
	Set<UUID> actasInHand(UUID secretariatId) {
		return database.sql("select acta_id from acta_correction where secretariat_id = ? and state = 'PROPOSED'")
			.param(secretariatId)
			.query(UUID.class)
			.set();
	}

	void sign(UUID id, SectorSignature act, String recordedBy) {
		var seat = act.seat();
		database.sql("""
				insert into acta_correction_signature (correction_id, sector, seat_id, reason, acted_on, recorded_by, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, act.sector().name(), seat == null ? null : seat.id(), act.reason(), act.actedOn(), recordedBy, now())
			.update();
	}

	/** What the sectors did, in the order of the acts. */
	List<SectorSignature> signatures(UUID id, List<Seat> seats) {
		return database.sql("select sector, seat_id, reason, acted_on from acta_correction_signature where correction_id = ? order by acted_on, sector_order(sector)")
			.param(id)
			.query((row, number) -> InstallationAttempts.signature(row, seats))
			.list();
	}

	/** Who did not sign corrections of the acta of a document that were given up. */
	List<Refused> refused(UUID document) {
		return database.sql("""
				select s.sector, c.correction, s.reason, s.acted_on from acta a join acta_correction c on c.acta_id = a.id
				join acta_correction_signature s on s.correction_id = c.id
				where a.document_id = ? and c.state = 'DROPPED' and s.reason is not null order by s.acted_on, c.recorded_at, sector_order(s.sector)
				""")
			.param(document)
			.query((row, number) -> new Refused(Sector.valueOf(row.getString("sector")), row.getString("correction"), row.getString("reason"),
					row.getObject("acted_on", LocalDate.class)))
			.list();
	}

	void sealed(UUID id, UUID acta) {
		database.sql("update acta_correction set state = 'SEALED', sealed_acta_id = ? where id = ?").params(acta, id).update();
	}

	/** False where it was sealed or dropped before. */
	boolean dropped(UUID id) {
		return database.sql("update acta_correction set state = 'DROPPED' where id = ? and state = 'PROPOSED'").param(id).update() == 1;
	}

	private Timestamp now() {
		return Timestamp.from(clock.instant());
	}

}
