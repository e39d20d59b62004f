package org.tripartita.actionplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A plan as a table for people with a spreadsheet: one row for each milestone, its commitment's columns repeated. The heading
 * of each column stands under {@code plan.column.<name>}, values that the product knows under their own keys.
 */
final class PlanTable {

	private static final String LINE_END = "\r\n";

	/** What a spreadsheet would take as the start of a formula. */
	private static final String FORMULA = "=+@\t";

	/** By this a spreadsheet knows that the bytes are UTF-8; without it many show accents as other signs. */
	private static final String MARK = "\uFEFF";

	private final List<Commitment> commitments;

	private final Map<Object, List<Milestone>> workPlans;

	private final UnaryOperator<String> words;

	private final Map<String, BiFunction<Commitment, @Nullable Milestone, Object>> columns = columns();

	/**
	 * A table in words that people read.
	 *
	 * @param words the text under a key
	 */
	PlanTable(List<Commitment> commitments, List<Milestone> milestones, UnaryOperator<String> words) {
		this.commitments = commitments;
		this.workPlans = milestones.stream().collect(Collectors.groupingBy(Milestone::commitmentId));
		this.words = words;
	}

	private Map<String, BiFunction<Commitment, @Nullable Milestone, Object>> columns() {
		var columns = new LinkedHashMap<String, BiFunction<Commitment, @Nullable Milestone, Object>>();
		columns.put("commitment_id", (one, step) -> one.id());
		columns.put("commitment_number", (one, step) -> String.valueOf(one.number()));
		columns.put("origin", (one, step) -> words.apply("plan.origin." + one.origin()));
		columns.put("name", (one, step) -> one.content().name());
		columns.put("public_problem", (one, step) -> one.content().publicProblem());
		columns.put("commitment", (one, step) -> one.content().commitmentText());
		columns.put("how_it_solves", (one, step) -> one.content().howItSolves());
		columns.put("axes", (one, step) -> axes(one));
		columns.put("lead_agency", (one, step) -> one.content().leadAgency());
		columns.put("beneficiaries", (one, step) -> one.content().beneficiaries());
		columns.put("start_date", (one, step) -> one.content().startDate());
		columns.put("end_date", (one, step) -> one.content().endDate());
		columns.put("indicator", (one, step) -> one.content().indicator());
		columns.put("baseline", (one, step) -> one.content().baseline());
		columns.put("target", (one, step) -> one.content().target());
		columns.put("milestone_number", (one, step) -> step == null ? "" : step.position());
		columns.put("milestone", (one, step) -> step == null ? "" : step.name());
		columns.put("milestone_end_date", (one, step) -> step == null ? "" : step.endDate());
		columns.put("milestone_responsible", (one, step) -> step == null ? "" : step.responsible());
		columns.put("means_of_verification", (one, step) -> step == null ? "" : step.meansOfVerification());
		return columns;
	}

	private String axes(Commitment commitment) {
		return commitment.content().axes().stream().sorted().map(axis -> words.apply("plan.axis." + axis)).collect(Collectors.joining("; "));
	}

	/** RFC 4180 with a header line, to be written in UTF-8, of which it begins with the mark. */
	String csv() {
		var lines = new ArrayList<String>();
		lines.add(columns.keySet().stream().map(name -> cell(words.apply("plan.column." + name))).collect(Collectors.joining(",")));
		for (var commitment : commitments) {
			var steps = workPlans.getOrDefault(commitment.id(), List.of());
			IntStream.range(0, Math.max(1, steps.size()))
				.mapToObj(place -> line(commitment, steps.isEmpty() ? null : steps.get(place)))
				.forEach(lines::add);
		}
		return MARK + String.join(LINE_END, lines) + LINE_END;
	}

	private String line(Commitment commitment, @Nullable Milestone milestone) {
		return columns.values()
			.stream()
			.map(column -> cell(column.apply(commitment, milestone).toString()))
			.collect(Collectors.joining(","));
	}

	private static String cell(String value) {
		var harmless = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
		return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}

}
