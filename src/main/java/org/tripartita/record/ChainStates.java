package org.tripartita.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.stereotype.Component;

/**
 * Where chains stand, for pages that anyone opens as often as they like: each chain is recomputed at most once a minute,
 * and what is told says when.
 */
@Component
public class ChainStates {

	static final Duration FRESH = Duration.ofMinutes(1);

	private static final int MOST_KEPT = 1_000;

	private final LoadingCache<UUID, State> states;

	ChainStates(ActaVerifier verifier, Clock clock) {
		this.states = Caffeine.newBuilder()
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.expireAfterWrite(FRESH)
			.maximumSize(MOST_KEPT)
			.build(chain -> new State(verifier.verifyChain(chain), clock.instant()));
	}

	/** What the last recomputation of a chain found. */
	public State of(UUID chainId) {
		return states.get(chainId);
	}

	/**
	 * @param found what was found
	 * @param at when
	 */
	public record State(ChainVerification found, Instant at) {
	}

}
