package org.tripartita.identity.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class LoginAttemptsTest {

	private final TestClock clock = new TestClock();

	private final LoginAttempts attempts = new LoginAttempts(clock);

	@Test
	void an_account_is_tried_a_few_times_from_one_address() {
		for (int time = 0; time < LoginAttempts.FOR_ACCOUNT; time++) {
			assertThat(attempts.admit("10.0.0.1", "ana")).isTrue();
		}

		assertThat(attempts.admit("10.0.0.1", "ana")).isFalse();
	}

	@Test
	void tries_at_the_same_moment_count_before_any_of_their_passwords_was_looked_at() throws Exception {
		var all = new CountDownLatch(40);
		var threads = Executors.newFixedThreadPool(40);
		try {
			var admitted = IntStream.range(0, 40).mapToObj(guess -> threads.submit(() -> {
				all.countDown();
				all.await();
				return attempts.admit("10.0.0.1", "ana");
			})).toList();

			int looked = 0;
			for (var guess : admitted) {
				looked += guess.get() ? 1 : 0;
			}
			assertThat(looked).isEqualTo(LoginAttempts.FOR_ACCOUNT);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void nobody_can_lock_somebody_elses_account_out_not_even_an_administrators() {
		fail("10.0.0.1", "administracion", 1000);

		assertThat(attempts.admit("10.0.0.2", "administracion")).isTrue();
		assertThat(attempts.admit("10.0.0.1", "eva")).as("tries that were not looked at close no office").isTrue();
		clock.advance(LoginAttempts.WINDOW.plusSeconds(1));
		assertThat(attempts.admit("10.0.0.1", "administracion")).isTrue();
	}

	@Test
	void an_address_cannot_go_through_many_accounts() {
		for (int account = 0; account < LoginAttempts.FROM_ADDRESS; account++) {
			assertThat(attempts.admit("10.0.0.1", "account" + account)).isTrue();
		}

		assertThat(attempts.admit("10.0.0.1", "another")).isFalse();
		assertThat(attempts.admit("10.0.0.2", "another")).isTrue();
	}

	@Test
	void an_office_where_everybody_knows_the_password_never_waits() {
		for (int person = 0; person < 2 * LoginAttempts.FROM_ADDRESS; person++) {
			assertThat(attempts.admit("10.0.0.1", "person" + person)).isTrue();
			attempts.succeeded("10.0.0.1", "person" + person);
		}
	}

	@Test
	void a_right_password_forgets_the_wrong_ones() {
		fail("10.0.0.1", "ana", LoginAttempts.FOR_ACCOUNT - 1);
		assertThat(attempts.admit("10.0.0.1", "ana")).isTrue();
		attempts.succeeded("10.0.0.1", "ana");

		assertThat(attempts.admit("10.0.0.1", "ana")).isTrue();
	}

	private void fail(String address, String username, int times) {
		for (int time = 0; time < times; time++) {
			attempts.admit(address, username);
		}
	}

}
