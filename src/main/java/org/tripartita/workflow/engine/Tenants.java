package org.tripartita.workflow.engine;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TerritoryTenants;

/** The tenant of a process: that of the process which called it, else that of its territory. */
@Component
class Tenants implements TenantIdProvider {

	private final Supplier<TerritoryTenants> territories;

	private final FormEdge edge;

	Tenants(ObjectProvider<TerritoryTenants> territories, FormEdge edge) {
		this.territories = SingletonSupplier.of(territories::getObject);
		this.edge = edge;
	}

	@Override
	public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
		if (context.getSuperExecution() != null) {
			return context.getSuperExecution().getTenantId();
		}
		var territory = context.getVariables() == null ? null : context.getVariables().get(RoomVariables.TERRITORY.name());
		if (territory == null) {
			return null;
		}
		var tenant = territories.get().tenantOf(territory.toString());
		refuseForeign(context.getProcessDefinition().getKey(), tenant);
		return tenant;
	}

	/** A start form names its territory before its handler sees it: only one of the starter's is taken. */
	private void refuseForeign(String process, @Nullable String tenant) {
		var command = Context.getCommandContext();
		var starter = command == null ? null : command.getAuthentication();
		if (starter != null && command.isAuthorizationCheckEnabled()
				&& (tenant == null || starter.getTenantIds() == null || !starter.getTenantIds().contains(tenant))) {
			throw edge.refusal(process, "start.territory", List.of());
		}
	}

	@Override
	public @Nullable String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
		return context.getExecution() == null ? null : context.getExecution().getTenantId();
	}

	@Override
	public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
		return null;
	}

}
