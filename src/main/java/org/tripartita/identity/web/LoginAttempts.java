package org.tripartita.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: tries are counted by address and, from each address, by account. It never locks an
 * account for everybody, since then anybody could keep its owner out. The counts are this node's and last until it stops.
 */
@Component
class LoginAttempts {

	static final Duration WINDOW = Duration.ofMinutes(5);

	/** For codes, which are short: whoever tries them knows the password. */
	static final Duration CODE_WINDOW = Duration.ofMinutes(15);

	/** Wrong passwords for one account from one address. */
	static final int FOR_ACCOUNT = 5;

	/** Wrong passwords from one address, behind which a whole office may sit. */
	static final int FROM_ADDRESS = 50;

	private static final int MOST_KEPT = 100_000;

	private final Cache<String, AtomicInteger> failures;

	private final Cache<String, AtomicInteger> codes;

	LoginAttempts(Clock clock) {
		this.failures = counts(clock, WINDOW);
		this.codes = counts(clock, CODE_WINDOW);
	}

	private static Cache<String, AtomicInteger> counts(Clock clock, Duration window) {
		return Caffeine.newBuilder()
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.expireAfterWrite(window)
			.maximumSize(MOST_KEPT)
			.build();
	}

	/**
	 * Counts one more try before its password is looked at, since that takes so long that many others could pass meanwhile.
	 *
	 * @return false where it is one too many; then the password is not to be looked at
	 */
	boolean admit(String address, String username) {
		var tries = counter(both(address, username));
		if (tries.incrementAndGet() > FOR_ACCOUNT) {
			return false;
		}
		if (counter(address).incrementAndGet() > FROM_ADDRESS) {
			tries.decrementAndGet();
			return false;
		}
		return true;
	}

	/** The password was right: takes the try back and forgets the wrong ones before it. */
	void succeeded(String address, String username) {
		failures.invalidate(both(address, username));
		counter(address).decrementAndGet();
	}

	/** Counts one more code for an account, from wherever: many addresses together would guess six digits. */
	boolean admitCode(String username) {
		return codes.get(username, first -> new AtomicInteger()).incrementAndGet() <= FOR_ACCOUNT;
	}

	void rightCode(String username) {
		codes.invalidate(username);
	}

	private AtomicInteger counter(String key) {
		return failures.get(key, first -> new AtomicInteger());
	}

	private static String both(String address, String username) {
		return address + ' ' + username;
	}

}
