package org.tripartita.secretariat.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.tripartita.secretariat.LiveBoard.Chair;
import org.tripartita.workflow.Texts;

/** Draws the seats of a table, each once for as long as it looks the same: with a word one of sixty changes. */
@Component
class LiveChairs {

	private static final String TEMPLATE = "secretariat/live-chair";

	/** Of a few hundred characters each; the table of the largest STL known has twenty. */
	private static final int MOST = 5000;

	private final ConcurrentLruCache<Chair, String> drawn;

	LiveChairs(ITemplateEngine templates) {
		drawn = new ConcurrentLruCache<>(MOST,
				chair -> templates.process(TEMPLATE, Set.of("chair"), new Context(Texts.SPANISH, Map.of("chair", chair))));
	}

	/** The seats of a bench, as items of a list. */
	public String of(List<Chair> chairs) {
		return chairs.stream().map(drawn::get).collect(Collectors.joining("\n"));
	}

}
