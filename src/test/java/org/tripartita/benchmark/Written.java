package org.tripartita.benchmark;

import java.util.List;

/**
 * What an engine wrote into its history.
 *
 * @param tasks tasks that were completed
 * @param variables variables that were set, each time
 * @param jobs jobs that were done
 */
record Written(long tasks, long activities, long variables, long jobs) {

	static Written of(List<String> numbers) {
		var read = numbers.stream().map(Long::valueOf).toList();
		return new Written(read.get(0), read.get(1), read.get(2), read.get(3));
	}

	String numbers() {
		return "%d %d %d %d".formatted(tasks, activities, variables, jobs);
	}

}
