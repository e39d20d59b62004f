package org.tripartita.monitoring;

import java.util.Optional;

import org.springframework.stereotype.Component;

import org.tripartita.monitoring.StallFinding.Level;
import org.tripartita.workflow.DecisionTable;

/** Asks the decision {@code stall-classification} (domain 8.3, ST-0 to ST-6). */
@Component
class StallClassification {

	private final DecisionTable table = new DecisionTable("stall-classification");

	Optional<StallFinding> classify(StallFacts facts) {
		var matches = table.matches(facts.asVariables());
		return matches.stream()
			.findFirst()
			.map(main -> new StallFinding(main.get("code").toString(), Level.valueOf(main.get("level").toString()),
					main.get("unblocks").toString(),
					matches.stream().map(match -> match.get("code").toString()).distinct().toList()));
	}

}
