package org.tripartita.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * All exercises as a table for people with a spreadsheet (RFC 4180). The heading of each column stands under
 * {@code data.heading.<name>} and what it holds under {@code data.column.<name>}; values that the product knows are in words.
 */
final class ExerciseTable {

	private static final String LINE_END = "\r\n";

	/** What a spreadsheet would take as the start of a formula. */
	private static final String FORMULA = "=+-@\t";

	/** By this a spreadsheet knows that the bytes are UTF-8; without it many show accents as other signs. */
	private static final String MARK = "\uFEFF";

	private final UnaryOperator<String> words;

	private final Map<String, Function<ExerciseLine, @Nullable Object>> columns = layOut();

	/**
	 * A table in words that people read.
	 *
	 * @param words the text under a key
	 */
	ExerciseTable(UnaryOperator<String> words) {
		this.words = words;
	}

	private Map<String, Function<ExerciseLine, @Nullable Object>> layOut() {
		var columns = new LinkedHashMap<String, Function<ExerciseLine, @Nullable Object>>();
		columns.put("code", ExerciseLine::code);
		columns.put("name", ExerciseLine::name);
		columns.put("model", line -> words.apply("portal.model." + line.model()));
		columns.put("entity", ExerciseLine::entity);
		columns.put("territory", ExerciseLine::territoryCode);
		columns.put("cycle", ExerciseLine::cycleNumber);
		columns.put("state", line -> words.apply("exercise.state." + line.state()));
		columns.put("step", ExerciseLine::stepNumber);
		columns.put("step_name", ExerciseLine::stepName);
		columns.put("stall", line -> line.stall() == null ? null : words.apply("health." + line.stall()));
		columns.put("opened_on", ExerciseLine::openedOn);
		columns.put("concluded_on", ExerciseLine::concludedOn);
		columns.put("last_entry_on", ExerciseLine::lastEntry);
		return columns;
	}

	List<String> columns() {
		return List.copyOf(columns.keySet());
	}

	/** With a header line, to be written in UTF-8, of which it begins with the mark. */
	String csv(List<ExerciseLine> lines) {
		return MARK + columns.keySet().stream().map(name -> cell(words.apply("data.heading." + name))).collect(Collectors.joining(",")) + LINE_END
				+ lines.stream().map(this::line).collect(Collectors.joining());
	}

	private String line(ExerciseLine exercise) {
		return columns.values().stream().map(column -> cell(column.apply(exercise))).collect(Collectors.joining(","))
				+ LINE_END;
	}

	private static String cell(@Nullable Object value) {
		var text = value == null ? "" : value.toString();
		var harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}

}
