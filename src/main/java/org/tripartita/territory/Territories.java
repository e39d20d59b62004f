package org.tripartita.territory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** All territories that can hold an exercise. */
public interface Territories extends Repository<Territory, String> {

	Optional<Territory> findByCode(String code);

	List<Territory> findByLevel(TerritoryLevel level);

	/** Adds a municipality; entities and the federation are there from the beginning. */
	Territory save(Territory municipality);

	/** The 32 entities by name, in the alphabetical order of Spanish. */
	default List<Territory> states() {
		final Collator spanish = Collator.getInstance(new Locale("es", "MX"));
		return findByLevel(TerritoryLevel.STATE).stream()
			.sorted(Comparator.comparing(Territory::shortName, spanish))
			.toList();
	}

}
