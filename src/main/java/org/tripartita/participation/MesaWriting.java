package org.tripartita.participation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down what happens at the tables. */
@Repository
class MesaWriting {

	private final JdbcClient database;

	private final Clock clock;

	MesaWriting(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	void add(Mesa mesa) {
		database.sql("""
				insert into mesa (id, exercise_id, topic_id, secretariat_id, round, installed_on, place, rapporteur, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(mesa.id(), mesa.exerciseId(), mesa.topicId(), mesa.secretariatId(), mesa.round(), mesa.installedOn(),
					mesa.place(), mesa.rapporteur(), Timestamp.from(clock.instant()))
			.update();
	}

	void join(UUID mesaId, List<MesaParticipant> participants) {
		for (var one : participants) {
			database.sql("insert into mesa_participant (mesa_id, sector, organisation, role) values (?, ?, ?, ?)")
				.params(mesaId, one.sector().name(), one.organisation(), one.role().name())
				.update();
		}
	}

	void putOnTable(UUID mesaId, UUID commitmentId) {
		database.sql("""
				insert into mesa_draft (commitment_id, mesa_id, position)
				select ?, ?, coalesce(max(position), 0) + 1 from mesa_draft where mesa_id = ?
				""").params(commitmentId, mesaId, mesaId).update();
	}

	void countRound(UUID commitmentId) {
		database.sql("update mesa_draft set rounds = rounds + 1 where commitment_id = ?").param(commitmentId).update();
	}

	void refused(AgencyRefusal refusal) {
		database.sql("insert into mesa_refusal (commitment_id, agency, reason, recorded_at) values (?, ?, ?, ?)")
			.params(refusal.commitmentId(), refusal.agency(), refusal.reason(), Timestamp.from(clock.instant()))
			.update();
	}

	void close(UUID mesaId, LocalDate on, @Nullable String reason) {
		database.sql("update mesa set closed_on = ?, closing_reason = ? where id = ?").params(on, reason, mesaId).update();
	}

	void sealed(UUID mesaId, UUID documentId) {
		database.sql("update mesa set document_id = ? where id = ?").params(documentId, mesaId).update();
	}

}
