package org.tripartita.portal.web;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.tripartita.territory.ParticipationFact;

/** The published documents that dated facts are taken from; their titles are the messages {@code territory.source.*}. */
final class Sources {

	private static final Pattern DOCUMENT = Pattern.compile("S\\d+");

	private Sources() {
	}

	/** The documents that these facts cite, each once. */
	static List<String> of(Collection<ParticipationFact> facts) {
		return facts.stream()
			.flatMap(fact -> Stream.of(fact.source(), fact.listedYearSource(), fact.noteSource()))
			.filter(Objects::nonNull)
			.flatMap(source -> DOCUMENT.matcher(source).results().map(MatchResult::group))
			.distinct()
			.sorted()
			.toList();
	}

}
