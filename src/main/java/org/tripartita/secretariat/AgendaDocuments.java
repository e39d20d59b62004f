package org.tripartita.secretariat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.record.DocumentKind;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.EvidenceResult;
import org.tripartita.record.EvidenceResult.Accepted;
import org.tripartita.record.EvidenceResult.Refused;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;

/**
 * The documents on which a matter is deliberated. They go out with the notice (domain 5.5 [K5 §2]), so whoever adds one does
 * so before: from the notice on the agenda stands, until another notice. Public, as the sessions are (G-08 [S3:713]).
 */
@Service
@Transactional
public class AgendaDocuments {

	/** A matter with more is better split. */
	static final int MOST = 10;

	private final JdbcClient database;

	private final EvidenceIntake intake;

	private final SecretariatLog days;

	private final Clock clock;

	AgendaDocuments(JdbcClient database, EvidenceIntake intake, SecretariatLog days, Clock clock) {
		this.database = database;
		this.intake = intake;
		this.days = days;
		this.clock = clock;
	}

	/**
	 * A document of a matter.
	 *
	 * @param sha256 what its bytes hash to
	 */
	public record Paper(UUID documentId, String title, @Nullable String sha256) {
	}

	/**
	 * Adds a file.
	 *
	 * @param declaredType the media type as the browser declared it, if it did
	 */
	public EvidenceResult addFile(UUID itemId, String title, String fileName, @Nullable String declaredType, byte[] bytes, String by) {
		return add(itemId, title, by, filing -> intake.accept(filing, fileName, declaredType, bytes));
	}

	/** Adds the address of something that lies elsewhere. */
	public EvidenceResult addAddress(UUID itemId, String title, String address, String by) {
		return add(itemId, title, by, filing -> intake.acceptLink(filing, address));
	}

	private EvidenceResult add(UUID itemId, String title, String by, Function<Filing, EvidenceResult> taking) {
		var secretariat = waiting(itemId);
		if (secretariat.isEmpty()) {
			return new Refused("agenda.frozen");
		}
		if (of(List.of(itemId)).getOrDefault(itemId, List.of()).size() >= MOST) {
			return new Refused("agenda.too-many");
		}
		var taken = taking.apply(Filing.of(DocumentKind.OTHER, Visibility.PUBLIC, title, days.today()).inSecretariat(secretariat.get()));
		if (taken instanceof Accepted accepted) {
			database.sql("insert into agenda_document (item_id, document_id, added_by, recorded_at) values (?, ?, ?, ?)")
				.params(itemId, accepted.documentId(), by, Timestamp.from(clock.instant()))
				.update();
		}
		return taken;
	}

	/** The STL of a matter that no session has in hand and none decided; whoever convenes it meanwhile waits. */
	private Optional<UUID> waiting(UUID itemId) {
		return database.sql("""
				select a.secretariat_id from agenda_item a where a.id = ? and not a.withdrawn and not exists
					(select 1 from session_item i where i.item_id = a.id and (i.open or i.result in ('ADOPTED', 'REJECTED', 'PARKED')))
				for update
				""").param(itemId).query(UUID.class).optional();
	}

	/** The documents of several matters in one statement; a matter without any is not in the map. */
	@Transactional(readOnly = true)
	public Map<UUID, List<Paper>> of(List<UUID> items) {
		var papers = new HashMap<UUID, List<Paper>>();
		if (!items.isEmpty()) {
			database.sql("""
					select g.item_id, d.id, d.title, d.sha256 from agenda_document g join document d on d.id = g.document_id
					where g.item_id in (:items) order by g.recorded_at, d.id
					""")
				.param("items", items)
				.query((row, number) -> papers.computeIfAbsent(row.getObject("item_id", UUID.class), id -> new ArrayList<>())
					.add(new Paper(row.getObject("id", UUID.class), row.getString("title"), row.getString("sha256"))))
				.list();
		}
		return papers;
	}

}
