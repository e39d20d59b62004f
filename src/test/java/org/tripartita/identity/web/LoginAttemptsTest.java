package org.tripartita.identity.web;

import org.junit.jupiter.api.Test;

import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class LoginAttemptsTest {

	private final TestClock clock = new TestClock();

	private final LoginAttempts attempts = new LoginAttempts(clock);

	@Test
	void an_account_is_tried_a_few_times_from_one_address() {
		fail("10.0.0.1", "ana", LoginAttempts.FOR_ACCOUNT - 1);
		assertThat(attempts.areExhausted("10.0.0.1", "ana")).isFalse();

		fail("10.0.0.1", "ana", 1);
		assertThat(attempts.areExhausted("10.0.0.1", "ana")).isTrue();
	}

	@Test
	void nobody_can_lock_somebody_elses_account_out() {
		fail("10.0.0.1", "ana", 1000);

		assertThat(attempts.areExhausted("10.0.0.2", "ana")).isFalse();
		assertThat(attempts.areExhausted("10.0.0.1", "eva")).isTrue();
		assertThat(attempts.areExhausted("10.0.0.2", "eva")).isFalse();
	}

	@Test
	void an_address_cannot_go_through_many_accounts() {
		for (int account = 0; account < LoginAttempts.FROM_ADDRESS; account++) {
			assertThat(attempts.areExhausted("10.0.0.1", "account" + account)).isFalse();
			fail("10.0.0.1", "account" + account, 1);
		}

		assertThat(attempts.areExhausted("10.0.0.1", "another")).isTrue();
	}

	@Test
	void the_wait_ends_with_the_window() {
		fail("10.0.0.1", "ana", LoginAttempts.FOR_ACCOUNT);

		clock.advance(LoginAttempts.WINDOW.plusSeconds(1));

		assertThat(attempts.areExhausted("10.0.0.1", "ana")).isFalse();
	}

	@Test
	void a_right_password_forgets_the_wrong_ones() {
		fail("10.0.0.1", "ana", LoginAttempts.FOR_ACCOUNT - 1);
		attempts.succeeded("10.0.0.1", "ana");
		fail("10.0.0.1", "ana", 1);

		assertThat(attempts.areExhausted("10.0.0.1", "ana")).isFalse();
	}

	private void fail(String address, String username, int times) {
		for (int time = 0; time < times; time++) {
			attempts.failed(address, username);
		}
	}

}
