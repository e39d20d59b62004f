package org.tripartita.territory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** The table of territories. */
interface TerritoryRows extends Repository<Territory, String> {

	Optional<Territory> findById(String code);

	List<Territory> findByLevel(TerritoryLevel level);

	List<Territory> findByCodeIn(Collection<String> codes);

	List<Territory> findByParentCode(String parentCode);

	Territory saveAndFlush(Territory part);

	Territory save(Territory municipality);

}
