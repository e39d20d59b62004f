package org.tripartita.notification;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.exercise.TasksHandedOver;
import org.tripartita.testing.ProductTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What one module tells the others is noted before anybody hears it, however much it is. */
@ProductTest
class LongEventTest {

	private static final int MANY = 400;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	@Test
	void an_event_about_very_many_tasks_is_noted_and_heard() {
		var tasks = Stream.generate(() -> UUID.randomUUID().toString()).limit(MANY).toList();

		transaction.executeWithoutResult(status -> {
			events.publishEvent(new TasksHandedOver(tasks));
			assertThat(waiting(tasks.get(0))).isPositive();
		});

		await().untilAsserted(() -> assertThat(waiting(tasks.get(0))).isZero());
	}

	@Test
	void the_event_that_was_heard_is_found_without_reading_the_others() {
		var plan = transaction.execute(status -> {
			database.sql("set local enable_seqscan = off").update();
			return database.sql("explain delete from event_publication where listener_id = ? and serialized_event = ?")
				.params("somebody", "{}")
				.query(String.class)
				.list();
		});
		assertThat(plan).anySatisfy(step -> assertThat(step).contains("event_publication_by_event"));
	}

	private int waiting(String task) {
		return database.sql("select count(*) from event_publication where serialized_event like '%' || ? || '%'")
			.param(task)
			.query(Integer.class)
			.single();
	}

}
