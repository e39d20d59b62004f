package org.tripartita.workflow.engine;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceNamesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CollisionRetryTest {

	private final AtomicInteger tries = new AtomicInteger();

	private final CollisionRetry retry = new CollisionRetry();

	private final Command<?> answer = new SubmitTaskFormCmd("7", Map.of(), false, false);

	@AfterEach
	void no_transaction() {
		TransactionSynchronizationManager.setActualTransactionActive(false);
	}

	@Test
	void an_answer_that_collided_is_tried_again() {
		failing(new OptimisticLockingException("engine"), new OptimisticLockingFailureException("ours"));

		retry.execute(answer);

		assertThat(tries).hasValue(3);
	}

	@Test
	void it_gives_up_in_the_end() {
		var collision = new OptimisticLockingException("engine");
		failing(collision, collision, collision, collision, collision);

		assertThatThrownBy(() -> retry.execute(answer)).isSameAs(collision);
		assertThat(tries).hasValue(4);
	}

	@Test
	void a_failure_of_another_kind_is_not_repeated() {
		failing(new IllegalStateException());

		assertThatThrownBy(() -> retry.execute(answer)).isInstanceOf(IllegalStateException.class);
		assertThat(tries).hasValue(1);
	}

	@Test
	void nothing_is_repeated_inside_another_transaction_or_for_another_command() {
		failing(new OptimisticLockingException("engine"), new OptimisticLockingException("engine"));

		assertThatThrownBy(() -> retry.execute(new GetDeploymentResourceNamesCmd("1"))).isInstanceOf(OptimisticLockingException.class);
		TransactionSynchronizationManager.setActualTransactionActive(true);
		assertThatThrownBy(() -> retry.execute(answer)).isInstanceOf(OptimisticLockingException.class);
		assertThat(tries).hasValue(2);
	}

	private void failing(RuntimeException... failures) {
		retry.setNext(new CommandInterceptor() {

			@Override
			public <T> T execute(Command<T> command) {
				var number = tries.getAndIncrement();
				if (number < failures.length) {
					throw failures[number];
				}
				return null;
			}

		});
	}

}
