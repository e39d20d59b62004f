package org.tripartita.workflow;

import org.jspecify.annotations.Nullable;

/** Which tenant a territory belongs to: a state is its own, its municipalities are the state's. */
public interface TerritoryTenants {

	/** The tenant, null for a code that no territory has. */
	@Nullable String tenantOf(String territoryCode);

}
