package org.tripartita.territory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the municipalities and branches that join; there is no list of those that might. */
@Service
@Transactional
public class TerritoryParts {

	private static final Locale SPANISH = Locale.forLanguageTag("es-MX");

	private static final int LONGEST_NAME = 120;

	private final Territories territories;

	private final TerritoryRows rows;

	private final JdbcClient database;

	private final MessageSource messages;

	TerritoryParts(final Territories territories, final TerritoryRows rows, final JdbcClient database, final MessageSource messages) {
		this.territories = territories;
		this.rows = rows;
		this.database = database;
		this.messages = messages;
	}

	/** What became of the wish to add a part. */
	public sealed interface Joining {

		/** It is there. */
		record Joined(Territory part) implements Joining {
		}

		/**
		 * Nothing was added.
		 *
		 * @param reason key of the sentence that says why
		 */
		record Refused(String reason) implements Joining {
		}

	}

	/**
	 * Adds a municipality or a borough.
	 *
	 * @param stateCode the entity it lies in
	 * @param inegiKey INEGI's five digits, {@code null} where they are not known
	 */
	public Joining addMunicipality(final String stateCode, final String name, final @Nullable String inegiKey) {
		final Territory state = territories.findByCode(stateCode).orElse(null);
		if (state == null || state.level() != TerritoryLevel.STATE) {
			return new Joining.Refused("territory.not-a-state");
		}
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			return new Joining.Refused("territory.no-name");
		}
		if (inegiKey != null && !state.isKeyOfMunicipality(inegiKey)) {
			return new Joining.Refused("territory.no-key");
		}
		takeTurn(stateCode);
		final List<Territory> present = territories.partsOf(stateCode);
		if (present.stream().anyMatch(part -> isSame(part, name, inegiKey))) {
			return new Joining.Refused("territory.there-already");
		}
		return new Joining.Joined(rows.saveAndFlush(inegiKey == null
				? Territory.municipalityWithoutKey(state, 1 + withoutKey(present), name)
				: Territory.municipalityOf(state, inegiKey, name, name)));
	}

	/** Of two administrators of an entity who add at the same moment the second sees what the first added. */
	private void takeTurn(final String entityCode) {
		database.sql("select pg_advisory_xact_lock(hashtextextended('parts of ' || ?, 0))")
			.param(entityCode)
			.query((row, number) -> number)
			.single();
	}

	/** Two municipalities of a state may share a name; their keys tell them apart. */
	private static boolean isSame(final Territory part, final String name, final @Nullable String inegiKey) {
		if (part.inegiKey() != null && inegiKey != null) {
			return part.inegiKey().equals(inegiKey);
		}
		return plain(part.shortName()).equals(plain(name)) || plain(part.officialName()).equals(plain(name));
	}

	private static int withoutKey(final List<Territory> parts) {
		return (int) parts.stream()
			.filter(part -> part.level() == TerritoryLevel.MUNICIPAL && part.inegiKey() == null)
			.count();
	}

	private static String plain(final String name) {
		return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

	/** Adds a branch of an entity or of the federation, which has each once. */
	public Joining addBranch(final String entityCode, final TerritoryBranch branch) {
		final Territory whole = territories.findByCode(entityCode).filter(found -> !found.isPart()).orElse(null);
		if (whole == null) {
			return new Joining.Refused("territory.not-an-entity");
		}
		takeTurn(entityCode);
		if (territories.partsOf(entityCode).stream().anyMatch(part -> part.branch() == branch)) {
			return new Joining.Refused("territory.there-already");
		}
		final String name = messages.getMessage("territory.branch-of." + branch, new Object[] { whole.shortName() }, SPANISH);
		return new Joining.Joined(rows.saveAndFlush(Territory.branchOf(whole, branch, name)));
	}

}
