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
 * A part of the country that holds exercises of its own: the federation, one of the 32 entities, or inside of these a
 * municipality or a branch of government.
 *
 * <p>The code is the customary three-letter one (ISO 3166-2:MX) that exercise codes begin with, {@code OAX};
 * {@link #FEDERATION} stands for the federation, since {@code MEX} is the Estado de México. A municipality adds the
 * three digits of its INEGI key, {@code OAX-067}, or a number of its own where the key is not known, {@code OAX-M01}; a
 * branch adds three letters, {@code OAX-LEG}. A territory never changes once it is there.
 */
@Entity
@Immutable
public class Territory {

	/** The code of the federation. */
	public static final String FEDERATION = "FED";

	private static final String ESTADO_DE_MEXICO = "MEX";

	private static final Pattern MUNICIPAL_KEY = Pattern.compile("[0-9]{5}");

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	private TerritoryLevel level;

	private @Nullable String inegiKey;

	private String officialName;

	private String shortName;

	private @Nullable String parentCode;

	@Enumerated(EnumType.STRING)
	private @Nullable TerritoryBranch branch;

	protected Territory() {
	}

	private Territory(final Territory whole, final String suffix, final TerritoryLevel level, final String officialName,
			final String shortName) {
		this.code = whole.code + "-" + suffix;
		this.level = level;
		this.officialName = officialName;
		this.shortName = shortName;
		this.parentCode = whole.code;
	}

	/**
	 * A municipality (or a borough of Mexico City) that joins.
	 * @param state the entity it lies in
	 * @param inegiKey INEGI's five digits, of which the first two are the entity's
	 * @throws IllegalArgumentException if {@code state} is no entity or the key is not one of its keys
	 */
	public static Territory municipalityOf(final Territory state, final String inegiKey, final String officialName,
			final String shortName) {
		state.requireState();
		if (!state.isKeyOfMunicipality(inegiKey)) {
			throw new IllegalArgumentException(inegiKey + " is no municipal key of " + state.code);
		}
		final Territory municipality = new Territory(state, inegiKey.substring(2), TerritoryLevel.MUNICIPAL, officialName,
				shortName);
		municipality.inegiKey = inegiKey;
		return municipality;
	}

	/** A municipality whose INEGI key is not known, with a number among those of its state. */
	static Territory municipalityWithoutKey(final Territory state, final int number, final String name) {
		state.requireState();
		return new Territory(state, "M%02d".formatted(number), TerritoryLevel.MUNICIPAL, name, name);
	}

	/** A branch of an entity or of the federation. */
	static Territory branchOf(final Territory whole, final TerritoryBranch branch, final String name) {
		if (whole.isPart()) {
			throw new IllegalArgumentException(whole.code + " holds no branches");
		}
		final Territory part = new Territory(whole, branch.suffix(), TerritoryLevel.BRANCH, name, name);
		part.branch = branch;
		return part;
	}

	private void requireState() {
		if (level != TerritoryLevel.STATE) {
			throw new IllegalArgumentException(code + " holds no municipalities");
		}
	}

	/** Whether five digits are the INEGI key of one of this entity's municipalities. */
	boolean isKeyOfMunicipality(final String key) {
		return inegiKey != null && MUNICIPAL_KEY.matcher(key).matches() && key.startsWith(inegiKey);
	}

	/** Three letters, for a municipality or a branch followed by a hyphen and three characters. */
	public String code() {
		return code;
	}

	public TerritoryLevel level() {
		return level;
	}

	/**
	 * INEGI's key: {@code 00} for the federation, two digits for an entity, five for a municipality; {@code null} for a
	 * branch and for a municipality of which it is not known.
	 */
	public @Nullable String inegiKey() {
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

	/** The everyday name after a preposition: «en la Federación», «en el Estado de México», «en Oaxaca». */
	public String nameWithArticle() {
		return article() + shortName;
	}

	private String article() {
		if (branch != null) {
			return branch == TerritoryBranch.AUTONOMOUS ? "los " : "el ";
		}
		return switch (code) {
			case FEDERATION -> "la ";
			case ESTADO_DE_MEXICO -> "el ";
			default -> "";
		};
	}

	/** The code of the territory this one lies in; {@code null} for the federation. */
	public @Nullable String parentCode() {
		return parentCode;
	}

	/** {@code null} for what is no branch. */
	public @Nullable TerritoryBranch branch() {
		return branch;
	}

	/** Whether a code is that of a part, in either case; entities and the federation have no hyphen. */
	public static boolean isPartCode(final String code) {
		return code.indexOf('-') >= 0;
	}

	/** The code of the entity, or of the federation, that a territory's code begins with. */
	public static String entityCodeOf(final String code) {
		return isPartCode(code) ? code.substring(0, code.indexOf('-')) : code;
	}

	/** Whether it lies inside an entity or the federation: a municipality or a branch. */
	public boolean isPart() {
		return level == TerritoryLevel.MUNICIPAL || level == TerritoryLevel.BRANCH;
	}

	/** The entity or the federation: of a part the one it lies in, else itself. */
	public String entityCode() {
		return isPart() ? Objects.requireNonNull(parentCode) : code;
	}

	/**
	 * The tenant that this territory's work belongs to, in lower case: an entity's or the federation's own; a part's is
	 * that of its entity, whose garante and administrators accompany it.
	 */
	public String tenantId() {
		return tenantIdOf(code);
	}

	/** The tenant of the territory with a code, see {@link #tenantId()}. */
	public static String tenantIdOf(final String code) {
		return entityCodeOf(code).toLowerCase(Locale.ROOT);
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
