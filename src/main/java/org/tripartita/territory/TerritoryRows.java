package org.tripartita.territory;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The table of territories. */
interface TerritoryRows extends Repository<Territory, String> {

	Optional<Territory> findById(String code);

	List<Territory> findByLevel(TerritoryLevel level);

	Territory save(Territory municipality);

}
