package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Processes;

/** An STL that decides what is on its agenda, as its sealed sessions leave it in the record. */
public final class DecidingSecretariat {

	private final JdbcClient database;

	private final Processes processes;

	private final UUID id = UUID.randomUUID();

	private int sessions;

	public DecidingSecretariat(JdbcClient database, Processes processes, String territory, LocalDate installedOn) {
		this.database = database;
		this.processes = processes;
		database.sql("update secretariat set state = 'DISSOLVED' where territory_code = ?").param(territory).update();
		database.sql("""
				insert into secretariat (id, version, code, territory_code, name, state, vote_unit, majority,
					notice_days_ordinary, notice_days_extraordinary, session_period_days, presider, secretary, installed_on,
					installation_document_id, recorded_at)
				values (?, 0, ?, ?, 'STL de prueba', 'ACTIVE', 'SECTOR', 'TWO_THIRDS', 5, 2, 90, 'OVERSIGHT_BODY',
					'OVERSIGHT_BODY', ?, ?, now())
				""").params(id, id.toString().substring(0, 30), territory, installedOn, UUID.randomUUID()).update();
	}

	public UUID id() {
		return id;
	}

	/** The item under which a commitment waits for a decision. */
	public UUID itemOf(UUID commitmentId) {
		return database.sql("""
				select id from agenda_item where subject_id = ? order by recorded_at desc, id limit 1
				""").param(commitmentId).query(UUID.class).single();
	}

	/** Decides in the text proposed and tells who waits; true where somebody waited. */
	public boolean decide(UUID commitmentId, String result, @Nullable String reason, LocalDate heldOn) {
		var text = database.sql("select text from agenda_item where id = ?").param(itemOf(commitmentId)).query(String.class).single();
		return decide(commitmentId, result, reason, text, heldOn);
	}

	public boolean decide(UUID commitmentId, String result, @Nullable String reason, String text, LocalDate heldOn) {
		var session = UUID.randomUUID();
		database.sql("""
				insert into session (id, secretariat_id, number, kind, mode, state, place, minutes, held_on, document_id,
					convened_by, recorded_at)
				values (?, ?, ?, 'ORDINARY', 'IN_PERSON', 'OPEN', 'Sala de sesiones', 'Minuta', ?, ?, 'prueba', now())
				""").params(session, id, ++sessions, heldOn, UUID.randomUUID()).update();
		database.sql("""
				insert into session_item (session_id, item_id, place, open, text, method, result, reason)
				values (?, ?, 1, false, ?, ?, ?, ?)
				""")
			.params(session, itemOf(commitmentId), text, result.equals("PARKED") ? null : "CONSENSUS", result, reason)
			.update();
		database.sql("update session set state = 'HELD' where id = ?").param(session).update();
		return processes.tell("secretariat.itemDecided", ProcessVariable.ofId("agendaItemId"), itemOf(commitmentId),
				Processes.facts().with(ProcessVariable.ofText("decision"), result));
	}

}
