package org.tripartita.territory.process;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.TerritoryTenants;

/** The tenant of a territory, by its code. */
@Component
class TenantsOfTerritories implements TerritoryTenants {

	private final Territories territories;

	TenantsOfTerritories(final Territories territories) {
		this.territories = territories;
	}

	@Override
	public @Nullable String tenantOf(final String territoryCode) {
		return territories.findByCode(territoryCode).map(Territory::tenantId).orElse(null);
	}

}
