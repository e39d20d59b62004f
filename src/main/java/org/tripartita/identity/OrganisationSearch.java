package org.tripartita.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations are looked for.
 *
 * @param text part of a name, present or former, empty for all; neither case nor accents matter
 * @param sector only those that speak for it today, null for all
 * @param territory only those that are looked after there, null for all
 * @param page from 0
 */
public record OrganisationSearch(String text, @Nullable Sector sector, @Nullable String territory, int page) {

	/** How many organisations a page holds. */
	public static final int PAGE = 25;

	String pattern() {
		return PeopleSearch.pattern(text);
	}

}
