package org.tripartita.actionplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A plan as a table for machines: one row for each milestone, its commitment's columns repeated. Each column has a
 * description under {@code plan.column.<name>}.
 */
final class PlanTable {

	private static final String LINE_END = "\r\n";

	/** What a spreadsheet would take as the start of a formula. */
	private static final String FORMULA = "=+@\t";

	private static final Map<String, BiFunction<Commitment, @Nullable Milestone, Object>> COLUMNS = columns();

	private final List<Commitment> commitments;

	private final Map<Object, List<Milestone>> workPlans;

	PlanTable(List<Commitment> commitments, List<Milestone> milestones) {
		this.commitments = commitments;
		this.workPlans = milestones.stream().collect(Collectors.groupingBy(Milestone::commitmentId));
	}

	static List<String> names() {
		return List.copyOf(COLUMNS.keySet());
	}

	private static Map<String, BiFunction<Commitment, @Nullable Milestone, Object>> columns() {
		var columns = new LinkedHashMap<String, BiFunction<Commitment, @Nullable Milestone, Object>>();
		columns.put("commitment_id", (one, step) -> one.id());
		columns.put("commitment_number", (one, step) -> String.valueOf(one.number()));
		columns.put("origin", (one, step) -> one.origin());
		columns.put("name", (one, step) -> one.content().name());
		columns.put("public_problem", (one, step) -> one.content().publicProblem());
		columns.put("commitment", (one, step) -> one.content().commitmentText());
		columns.put("how_it_solves", (one, step) -> one.content().howItSolves());
		columns.put("axes", (one, step) -> new OpennessAxes().convertToDatabaseColumn(one.content().axes()).replace(',', ' '));
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

	/** RFC 4180, UTF-8, with a header line. */
	String csv() {
		var lines = new ArrayList<String>();
		lines.add(String.join(",", COLUMNS.keySet()));
		for (var commitment : commitments) {
			var steps = workPlans.getOrDefault(commitment.id(), List.of());
			IntStream.range(0, Math.max(1, steps.size()))
				.mapToObj(place -> line(commitment, steps.isEmpty() ? null : steps.get(place)))
				.forEach(lines::add);
		}
		return String.join(LINE_END, lines) + LINE_END;
	}

	private static String line(Commitment commitment, @Nullable Milestone milestone) {
		return COLUMNS.values()
			.stream()
			.map(column -> cell(column.apply(commitment, milestone).toString()))
			.collect(Collectors.joining(","));
	}

	private static String cell(String value) {
		var harmless = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
		return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}

}
