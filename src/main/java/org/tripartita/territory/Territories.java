package org.tripartita.territory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Service;

/**
 * All territories that can hold an exercise. The federation and the entities are there from the beginning and never
 * change, so each is read once; every deadline asks for one.
 */
@Service
public class Territories {

	private final TerritoryRows rows;

	private final Map<String, Territory> fromTheBeginning = new ConcurrentHashMap<>();

	Territories(final TerritoryRows rows) {
		this.rows = rows;
	}

	public Optional<Territory> findByCode(final String code) {
		final Territory known = fromTheBeginning.get(code);
		return known == null ? read(code) : Optional.of(known);
	}

	private Optional<Territory> read(final String code) {
		final Optional<Territory> found = rows.findById(code);
		found.filter(territory -> territory.level() != TerritoryLevel.MUNICIPAL)
			.ifPresent(territory -> fromTheBeginning.put(code, territory));
		return found;
	}

	/** Adds a municipality; entities and the federation are there from the beginning. */
	public Territory save(final Territory municipality) {
		return rows.save(municipality);
	}

	/** The 32 entities by name, in the alphabetical order of Spanish. */
	public List<Territory> states() {
		final Collator spanish = Collator.getInstance(new Locale("es", "MX"));
		return rows.findByLevel(TerritoryLevel.STATE).stream()
			.sorted(Comparator.comparing(Territory::shortName, spanish))
			.toList();
	}

}
