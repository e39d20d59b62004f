package org.tripartita.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: what was measured, the product beside what it is compared with, the ratio and its target. */
final class Figures {

	private static final String LINE = "%-58s %12s %12s %8s %10s  %s";

	private final List<String> lines = new ArrayList<>();

	Figures() {
		lines.add(LINE.formatted("", "Tripartita", "compared to", "ratio", "target", ""));
	}

	/** A figure that should stay below a multiple of what it is compared with. */
	void atMost(String what, double product, double other, double target) {
		add(what, product, other, "<= " + target, product / other <= target);
	}

	/** A figure that should reach a part of what it is compared with. */
	void atLeast(String what, double product, double other, double target) {
		add(what, product, other, ">= " + target, product / other >= target);
	}

	/** A figure without target. */
	void plain(String what, double product, double other) {
		lines.add(LINE.formatted(what, number(product), number(other), number(product / other), "", "").stripTrailing());
	}

	void note(String text) {
		lines.add(text);
	}

	private void add(String what, double product, double other, String target, boolean met) {
		lines.add(LINE.formatted(what, number(product), number(other), number(product / other), target, met ? "met" : "MISSED"));
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
	}

	static double median(List<Double> values) {
		var sorted = values.stream().sorted().toList();
		return sorted.get(sorted.size() / 2);
	}

	String table() {
		return String.join("\n", lines) + "\n";
	}

}
