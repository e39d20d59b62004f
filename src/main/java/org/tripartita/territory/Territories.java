package org.tripartita.territory;

import java.text.Collator;
import java.util.Collection;
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

	private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

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
		found.filter(territory -> !territory.isPart())
			.ifPresent(territory -> fromTheBeginning.put(code, territory));
		return found;
	}

	/** Those of these codes that there are, entities before what lies inside of them. */
	public List<Territory> all(final Collection<String> codes) {
		return rows.findByCodeIn(codes).stream()
			.sorted(Comparator.comparing(Territory::entityCode).thenComparing(Territory::isPart).thenComparing(Territory::shortName))
			.toList();
	}

	/** The municipalities and branches inside an entity or the federation, by name; municipalities first. */
	public List<Territory> partsOf(final String entityCode) {
		final Collator spanish = Collator.getInstance(SPANISH);
		return rows.findByParentCode(entityCode).stream()
			.filter(Territory::isPart)
			.sorted(Comparator.comparing(Territory::level).thenComparing(Territory::shortName, spanish))
			.toList();
	}

	/** How a list that goes beyond one entity names a territory: a municipality with its state, «Guadalupe, Zacatecas». */
	public String fullName(final Territory territory) {
		return territory.level() == TerritoryLevel.MUNICIPAL
				? territory.shortName() + ", " + findByCode(territory.entityCode()).orElseThrow().shortName()
				: territory.shortName();
	}

	/** Adds a municipality as it is; what somebody wants to add goes through {@link TerritoryParts}. */
	public Territory save(final Territory municipality) {
		return rows.save(municipality);
	}

	/** The 32 entities by name, in the alphabetical order of Spanish. */
	public List<Territory> states() {
		final Collator spanish = Collator.getInstance(SPANISH);
		return rows.findByLevel(TerritoryLevel.STATE).stream()
			.sorted(Comparator.comparing(Territory::shortName, spanish))
			.toList();
	}

}
