package org.tripartita.secretariat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How the texts of a session's matters read before they were decided as they stand: consensus is on a text (domain 5.2 [K5
 * §2]), so the acta says which one it was and that it was another before.
 */
@Repository
class TextCorrections {

	private final JdbcClient database;

	TextCorrections(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A text that another replaced.
	 *
	 * @param round the round of deliberation in which the text in hand was corrected before the eyes of all; 0 for the one with
	 * which the matter came to the session
	 * @param text how it read
	 */
	public record Former(int round, String text) {
	}

	/** The former texts of a session's matters, the first first, in one statement; a matter whose text stayed is not in the map. */
	Map<UUID, List<Former>> of(UUID sessionId, List<SessionItem> items) {
		var read = new HashMap<UUID, List<Former>>();
		database.sql("""
				select i.item_id, 0 as round, 0 as edition, a.text from session_item i join agenda_item a on a.id = i.item_id
				where i.session_id = :session and a.text <> i.text
				union all
				select item_id, round, edition, former from live_correction where session_id = :session
				order by round, edition
				""")
			.param("session", sessionId)
			.query((row, number) -> read.computeIfAbsent(row.getObject("item_id", UUID.class), id -> new ArrayList<>())
				.add(new Former(row.getInt("round"), row.getString("text"))))
			.list();
		var former = new HashMap<UUID, List<Former>>();
		items.stream()
			.filter(item -> read.containsKey(item.itemId()))
			.forEach(item -> former.put(item.itemId(), told(item, read.get(item.itemId()))));
		former.values().removeIf(List::isEmpty);
		return former;
	}

	/** The text that came is told once, be it as what was proposed or as what the first correction replaced. */
	private static List<Former> told(SessionItem item, List<Former> all) {
		return all.stream()
			.filter(one -> one.round() > 0 || !item.reads(one.text())
					&& all.stream().noneMatch(other -> other.round() > 0 && SessionItem.same(other.text(), one.text())))
			.toList();
	}

}
