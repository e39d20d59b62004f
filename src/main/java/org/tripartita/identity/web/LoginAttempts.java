package org.tripartita.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: wrong passwords are counted by address and, from each address, by account. It never locks an
 * account for everybody, since then anybody could keep its owner out.
 */
@Component
class LoginAttempts {

	static final Duration WINDOW = Duration.ofMinutes(5);

	/** Wrong passwords for one account from one address. */
	static final int FOR_ACCOUNT = 5;

	/** Wrong passwords from one address, behind which a whole office may sit. */
	static final int FROM_ADDRESS = 50;

	private static final int MOST_KEPT = 100_000;

	private final Cache<String, AtomicInteger> failures;

	LoginAttempts(Clock clock) {
		this.failures = Caffeine.newBuilder()
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.expireAfterWrite(WINDOW)
			.maximumSize(MOST_KEPT)
			.build();
	}

	boolean areExhausted(String address, String username) {
		return count(address) >= FROM_ADDRESS || count(both(address, username)) >= FOR_ACCOUNT;
	}

	void failed(String address, String username) {
		counter(address).incrementAndGet();
		counter(both(address, username)).incrementAndGet();
	}

	void succeeded(String address, String username) {
		failures.invalidate(both(address, username));
	}

	private int count(String key) {
		var counted = failures.getIfPresent(key);
		return counted == null ? 0 : counted.get();
	}

	private AtomicInteger counter(String key) {
		return failures.get(key, first -> new AtomicInteger());
	}

	private static String both(String address, String username) {
		return address + ' ' + username;
	}

}
