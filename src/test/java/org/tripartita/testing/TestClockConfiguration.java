package org.tripartita.testing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the obedient clock in the place of the system's; it starts where {@code tripartita.test.start} says. */
@TestConfiguration(proxyBeanMethods = false)
class TestClockConfiguration {

	@Bean
	@Primary
	TestClock testClock(@Value("${tripartita.test.start:}") @Nullable Instant start) {
		TestClock clock = start == null ? new TestClock() : new TestClock(start);
		clock.moveEngine();
		return clock;
	}

}
