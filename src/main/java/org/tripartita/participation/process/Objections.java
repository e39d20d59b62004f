package org.tripartita.participation.process;

import java.util.List;
import java.util.Map;

import org.tripartita.participation.SectorOpinion;
import org.tripartita.workflow.Texts;

/** What sectors objected, as the rows of a form's table. */
final class Objections {

	private Objections() {
	}

	static List<Map<String, String>> of(List<SectorOpinion> opinions, Texts texts) {
		return opinions.stream()
			.filter(opinion -> !opinion.agreed())
			.map(opinion -> Map.of("sector", texts.of("sector." + opinion.sector()), "reason", String.valueOf(opinion.reason())))
			.toList();
	}

}
