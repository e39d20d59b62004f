package org.tripartita.territory;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A part of the country that holds exercises of its own: the federation, one of the 32 entities or a municipality.
 *
 * <p>The code is the customary three-letter one (ISO 3166-2:MX) that exercise codes begin with, {@code OAX};
 * {@link #FEDERATION} stands for the federation, since {@code MEX} is the Estado de México; a municipality adds the
 * three digits of its INEGI key, {@code OAX-067}. A territory never changes once it is there.
 */
@Entity
@Immutable
public class Territory {

	/** The code of the federation. */
	public static final String FEDERATION = "FED";

	private static final Pattern MUNICIPAL_KEY = Pattern.compile("[0-9]{5}");

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	private TerritoryLevel level;

	private String inegiKey;

	private String officialName;

	private String shortName;

	private @Nullable String parentCode;

	protected Territory() {
	}

	private Territory(final Territory state, final String inegiKey, final String officialName,
			final String shortName) {
		this.code = state.code + "-" + inegiKey.substring(2);
		this.level = TerritoryLevel.MUNICIPAL;
		this.inegiKey = inegiKey;
		this.officialName = officialName;
		this.shortName = shortName;
		this.parentCode = state.code;
	}

	/**
	 * A municipality (or a borough of Mexico City) that joins.
	 * @param state the entity it lies in
	 * @param inegiKey INEGI's five digits, of which the first two are the entity's
	 * @throws IllegalArgumentException if {@code state} is no entity or the key is not one of its keys
	 */
	public static Territory municipalityOf(final Territory state, final String inegiKey, final String officialName,
			final String shortName) {
		if (state.level != TerritoryLevel.STATE) {
			throw new IllegalArgumentException(state.code + " holds no municipalities");
		}
		if (!MUNICIPAL_KEY.matcher(inegiKey).matches() || !inegiKey.startsWith(state.inegiKey)) {
			throw new IllegalArgumentException(inegiKey + " is no municipal key of " + state.code);
		}
		return new Territory(state, inegiKey, officialName, shortName);
	}

	/** Three letters, for a municipality followed by a hyphen and three digits. */
	public String code() {
		return code;
	}

	public TerritoryLevel level() {
		return level;
	}

	/** INEGI's key: {@code 00} for the federation, two digits for an entity, five for a municipality. */
	public String inegiKey() {
		return inegiKey;
	}

	/** The name in law, such as «Coahuila de Zaragoza». */
	public String officialName() {
		return officialName;
	}

	/** The name in everyday use, such as «Coahuila»; lists are ordered by it. */
	public String shortName() {
		return shortName;
	}

	/** The code of the territory this one lies in; {@code null} for the federation. */
	public @Nullable String parentCode() {
		return parentCode;
	}

	/**
	 * The tenant that this territory's work belongs to, in lower case: an entity's or the federation's own; a
	 * municipality's is that of its state, whose garante and administrators accompany it.
	 */
	public String tenantId() {
		final String owner = level == TerritoryLevel.MUNICIPAL ? Objects.requireNonNull(parentCode) : code;
		return owner.toLowerCase(Locale.ROOT);
	}

	@Override
	public boolean equals(final @Nullable Object other) {
		return other instanceof Territory that && code.equals(that.code);
	}

	@Override
	public int hashCode() {
		return code.hashCode();
	}

	@Override
	public String toString() {
		return code;
	}

}
