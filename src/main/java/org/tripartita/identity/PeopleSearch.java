package org.tripartita.identity;

import java.text.Normalizer;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which people are looked for.
 *
 * @param text part of the name, the username or an organisation, empty for all; neither case nor accents matter
 * @param role only those with a mandate of it that has not ended, null for all
 * @param territory only those with a mandate there that has not ended, null for all
 * @param page from 0
 */
public record PeopleSearch(String text, @Nullable Role role, @Nullable String territory, int page) {

	/** How many people a page holds. */
	public static final int PAGE = 25;

	/** What the text looks like to PostgreSQL's {@code like}. */
	String pattern() {
		return pattern(text);
	}

	/** A part of a text as {@code like} looks for it. */
	static String pattern(String text) {
		return "%" + plain(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	/** A text without capitals and accents, as PostgreSQL makes it of a column with {@link PersonFiles#PLAIN}. */
	static String plain(String text) {
		return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

}
