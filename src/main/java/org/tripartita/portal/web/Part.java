package org.tripartita.portal.web;

import java.util.List;

/**
 * A part of a long list, so that a page costs the same however long an STL works.
 *
 * @param number from 1
 * @param last the number of the last part, at least 1
 * @param all how many lines the whole list has
 */
record Part<T>(List<T> lines, int number, int last, int all) {

	/** Lines of a part. */
	private static final int LINES = 20;

	/** Where the lines of a part are read. */
	interface Source<T> {

		List<T> read(int skipped, int most);

	}

	/**
	 * The part that somebody asked for.
	 *
	 * @throws NoSuchPage for what is no number of a part
	 */
	static <T> Part<T> of(String asked, int all, Source<T> source) {
		int last = Math.max(1, (all + LINES - 1) / LINES);
		int number = Count.of(asked).filter(one -> one <= last).orElseThrow(() -> new NoSuchPage("part " + asked));
		return new Part<>(source.read((number - 1) * LINES, LINES), number, last, all);
	}

}
