package org.tripartita.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

/** What a task list costs in statements, which no machine is slow at. */
@ProductTest(properties = "tripartita.data=target/test-data/task-lists")
@Import(TaskListStatementsTest.Counting.class)
class TaskListStatementsTest {

	static {
		System.setProperty(StatementCount.SWITCH, "true");
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Counting {

		@Bean
		static StatementCount statements() {
			return new StatementCount();
		}

	}

	@Autowired
	private ApplicationContext product;

	@Autowired
	private StatementCount statements;

	@Autowired
	private TestClock clock;

	@AfterAll
	static void countNoMore() {
		System.clearProperty(StatementCount.SWITCH);
	}

	@Test
	void a_task_list_costs_the_same_statements_however_many_tasks_exercises_and_people_there_are() {
		var lists = new TaskLists(product, clock.today());
		lists.tasks(5);
		lists.list();
		var few = statements(lists);

		lists.exercises(40);
		lists.people(40);
		assertThat(statements(lists)).as("of 5 tasks among 40 exercises and 40 more people").isEqualTo(few);
		assertThat(few).isLessThanOrEqualTo(11);
		assertThat(lists.list()).isEqualTo(5);
	}

	private int statements(TaskLists lists) {
		statements.take();
		statements.during(lists::list);
		return statements.take();
	}

}
