package org.tripartita.opencall;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.tripartita.workflow.DecisionTable;

/**
 * One step of the rule by which a tie is broken. Which steps apply, in which order, the decision {@code tie-break} says
 * when a call is written; the call keeps them as part of its bases (R2.4).
 */
public enum TieBreak {

	/** The better mark for the criterion of most weight. */
	HEAVIEST_CRITERION,

	/** Whose gender has fewer places ahead on the list, among those who said theirs (R2.3 [P22]). */
	LESS_REPRESENTED_GENDER,

	/** What was received first. */
	ARRIVAL;

	private static final DecisionTable TABLE = new DecisionTable("tie-break");

	/** The rule that is in force for a purpose when a call is written. */
	static List<TieBreak> inForce(CallPurpose purpose) {
		return TABLE.matches(Map.of("purpose", purpose.name())).stream().map(row -> valueOf(row.get("step").toString())).toList();
	}

	static String written(List<TieBreak> steps) {
		return String.join(",", steps.stream().map(TieBreak::name).toList());
	}

	static List<TieBreak> read(String written) {
		return Stream.of(written.split(",")).map(TieBreak::valueOf).toList();
	}

}
