package org.tripartita.workflow.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * When a field is hidden, in FEEL. Read once with its form: reading takes far longer than answering, and a form asks the
 * same few questions at every answer.
 */
final class Condition {

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

	/** Whatever in a condition may name a value. */
	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"");

	/** Words of FEEL, and the row of a list: they name no value. */
	private static final Set<String> WORDS = Set.of("null", "true", "false", "and", "or", "not", "this");

	private final ParsedExpression parsed;

	private final Set<String> names;

	private Condition(ParsedExpression parsed, Set<String> names) {
		this.parsed = parsed;
		this.names = names;
	}

	/** @throws IllegalArgumentException if it is no FEEL: an error of the form, not of a person */
	static Condition of(String text) {
		var read = FEEL.parseExpression(text);
		if (read.isFailure()) {
			throw new IllegalArgumentException(text + ": " + read.failure().message());
		}
		var names = NAME.matcher(LITERAL.matcher(text).replaceAll("")).results().map(MatchResult::group);
		return new Condition(read.parsedExpression(), names.collect(Collectors.toSet()));
	}

	/** What a value is nobody knows beforehand, and one that is missing makes a comparison untrue. */
	boolean holds(Map<String, Object> values) {
		var named = new HashMap<>(values);
		named.keySet().retainAll(names);
		var answer = FEEL.evaluate(parsed, named);
		if (answer.isFailure()) {
			throw new IllegalStateException(parsed.text() + ": " + answer.failure().message());
		}
		return Boolean.TRUE.equals(answer.result());
	}

	/** Whether one of these values may decide the answer. */
	boolean asksFor(Set<String> values) {
		return !Collections.disjoint(names, values);
	}

	/** Whether these values decide the answer alone. */
	boolean decidedBy(Set<String> values) {
		return names.stream().allMatch(name -> WORDS.contains(name) || values.contains(name));
	}

	/** Two fields may have the same condition, and then it need not be asked twice. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Condition same && same.parsed.text().equals(parsed.text());
	}

	@Override
	public int hashCode() {
		return parsed.text().hashCode();
	}

}
