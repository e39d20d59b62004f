package org.tripartita.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** All exercises as a table for machines (RFC 4180); each column is explained under {@code data.column.<name>}. */
final class ExerciseTable {

	private static final String LINE_END = "\r\n";

	/** What a spreadsheet would take as the start of a formula. */
	private static final String FORMULA = "=+-@\t";

	private static final Map<String, Function<ExerciseLine, @Nullable Object>> COLUMNS = layOut();

	private ExerciseTable() {
	}

	private static Map<String, Function<ExerciseLine, @Nullable Object>> layOut() {
		var columns = new LinkedHashMap<String, Function<ExerciseLine, @Nullable Object>>();
		columns.put("code", ExerciseLine::code);
		columns.put("name", ExerciseLine::name);
		columns.put("model", ExerciseLine::model);
		columns.put("entity", ExerciseLine::entity);
		columns.put("territory", ExerciseLine::territoryCode);
		columns.put("cycle", ExerciseLine::cycleNumber);
		columns.put("state", ExerciseLine::state);
		columns.put("step", ExerciseLine::stepNumber);
		columns.put("step_name", ExerciseLine::stepName);
		columns.put("opened_on", ExerciseLine::openedOn);
		columns.put("concluded_on", ExerciseLine::concludedOn);
		columns.put("last_entry_on", ExerciseLine::lastEntry);
		return columns;
	}

	static List<String> columns() {
		return List.copyOf(COLUMNS.keySet());
	}

	static String csv(List<ExerciseLine> lines) {
		return String.join(",", COLUMNS.keySet()) + LINE_END
				+ lines.stream().map(ExerciseTable::line).collect(Collectors.joining());
	}

	private static String line(ExerciseLine exercise) {
		return COLUMNS.values().stream().map(column -> cell(column.apply(exercise))).collect(Collectors.joining(","))
				+ LINE_END;
	}

	private static String cell(@Nullable Object value) {
		var text = value == null ? "" : value.toString();
		var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}

}
