package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

/**
 * What rights cost in a task list of 200 tasks, and whether it stays as quick while exercises grow from 32 to 2,500 and
 * people from 100 to 10,000. It prints and keeps {@code target/benchmark-task-lists.txt}; no figure of time fails it.
 */
@ProductTest(properties = "tripartita.data=target/test-data/task-list-benchmark")
class TaskListBenchmark {

	private static final int TASKS = 200;

	private static final int WARM_UP = 40;

	private static final int ROUNDS = 100;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	private final Figures figures = new Figures();

	@Test
	void a_task_list_in_a_growing_country() throws IOException {
		var lists = new TaskLists(product, clock.today());
		lists.tasks(TASKS);
		lists.exercises(32);
		lists.people(100);
		settle();
		var times = inTurns(lists::listChecked, lists::listUnchecked);
		figures.atMost("List of 200 tasks with and without rights, ms", times.get(0), times.get(1), 1.1);
		double first = median(lists::list);
		double firstByRights = median(lists::listByRights);
		keep();

		lists.exercises(2500);
		settle();
		double manyExercises = median(lists::list);
		figures.atMost("The same at 2,500 beside 32 exercises, ms", manyExercises, first, 1.5);
		keep();

		lists.people(10_000);
		settle();
		double manyPeople = median(lists::list);
		figures.atMost("The same at 10,000 beside 100 people, ms", manyPeople, manyExercises, 1.5);
		figures.atMost("The same with both, beside neither, ms", manyPeople, first, 1.5);
		figures.atMost("By rights alone, with both, beside neither, ms", median(lists::listByRights), firstByRights, 1.5);
		times = inTurns(lists::listChecked, lists::listUnchecked);
		figures.atMost("With and without rights in the grown country, ms", times.get(0), times.get(1), 1.1);
		keep();
		System.out.println(figures.table());
	}

	/** What is known so far: the growth in between takes minutes. */
	private void keep() throws IOException {
		Files.writeString(Path.of("target", "benchmark-task-lists.txt"), figures.table());
	}

	/** As PostgreSQL's own housekeeping would soon do. */
	private void settle() {
		database.sql("vacuum analyze").update();
	}

	private static double median(IntSupplier list) {
		var times = new ArrayList<Double>();
		for (int round = 0; round < WARM_UP + ROUNDS; round++) {
			var time = timed(list);
			if (round >= WARM_UP) {
				times.add(time);
			}
		}
		return Figures.median(times);
	}

	/** Two ways to ask in turns, so that what else the machine does touches both. */
	private static List<Double> inTurns(IntSupplier one, IntSupplier other) {
		var first = new ArrayList<Double>();
		var second = new ArrayList<Double>();
		for (int round = 0; round < WARM_UP + ROUNDS; round++) {
			var times = List.of(timed(one), timed(other));
			if (round >= WARM_UP) {
				first.add(times.get(0));
				second.add(times.get(1));
			}
		}
		return List.of(Figures.median(first), Figures.median(second));
	}

	private static double timed(IntSupplier list) {
		var begun = System.nanoTime();
		assertThat(list.getAsInt()).isEqualTo(TASKS);
		return (System.nanoTime() - begun) / 1e6;
	}

}
