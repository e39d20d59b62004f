package org.tripartita.identity;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.territory.TerritoryBranch;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining;

/**
 * Takes a municipality or a branch into an entity, which the administrators of that entity do; its garantes reach the new
 * territory in the same moment.
 */
@Service
@Transactional
public class TerritoryAdministration {

	private final TerritoryParts parts;

	private final Jurisdictions jurisdictions;

	private final Accounts accounts;

	private final SecurityLog audit;

	TerritoryAdministration(TerritoryParts parts, Jurisdictions jurisdictions, Accounts accounts, SecurityLog audit) {
		this.parts = parts;
		this.jurisdictions = jurisdictions;
		this.accounts = accounts;
		this.audit = audit;
	}

	/**
	 * Adds a municipality or a borough.
	 *
	 * @param inegiKey INEGI's five digits, null where they are not known
	 */
	public Joining addMunicipality(String state, String name, @Nullable String inegiKey, String by) {
		return within(state, by, () -> parts.addMunicipality(state, name, inegiKey));
	}

	/** Adds a branch of an entity or of the federation. */
	public Joining addBranch(String entity, TerritoryBranch branch, String by) {
		return within(entity, by, () -> parts.addBranch(entity, branch));
	}

	private Joining within(String entity, String by, Supplier<Joining> act) {
		if (!jurisdictions.of(by).administered().containsKey(entity)) {
			return new Joining.Refused("territory.not-an-entity");
		}
		var joining = act.get();
		if (joining instanceof Joining.Joined joined) {
			audit.note(SecurityAct.TERRITORY_ADDED, by, null, entity, joined.part().code());
			accounts.settleGarantesOf(entity);
		}
		return joining;
	}

}
