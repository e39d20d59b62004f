package org.tripartita.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

/** How often a new password is asked for: no address floods the mail server, nobody's mailbox is filled. */
@Component
class LinkRequests {

	static final Duration WINDOW = Duration.ofHours(1);

	static final int FROM_ADDRESS = 20;

	static final int FOR_ACCOUNT = 3;

	private static final int MOST_KEPT = 100_000;

	private final Cache<String, AtomicInteger> counts;

	LinkRequests(Clock clock) {
		this.counts = Caffeine.newBuilder()
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.expireAfterWrite(WINDOW)
			.maximumSize(MOST_KEPT)
			.build();
	}

	/** Counts one more from an address; false where it was too many. */
	boolean admit(String address) {
		return count("from " + address) <= FROM_ADDRESS;
	}

	/** Counts one more for a name, whether or not somebody has it; false where it was too many. */
	boolean serve(String username) {
		return count("for " + username) <= FOR_ACCOUNT;
	}

	private int count(String key) {
		return counts.get(key, first -> new AtomicInteger()).incrementAndGet();
	}

}
