package org.tripartita.workflow;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets one connection send a public form only so many times in ten minutes. Each form has its own. It keeps counts in
 * memory under a key that is thrown away with them, never an address.
 */
public final class RateGuard {

	private static final Duration PERIOD = Duration.ofMinutes(10);

	private static final int MOST_CONNECTIONS = 100_000;

	private final Clock clock;

	private final int most;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, Integer> counts = new HashMap<>();

	private final byte[] key = new byte[32];

	private Instant until = Instant.MIN;

	/**
	 * @param most how often one connection may send in ten minutes
	 */
	public RateGuard(Clock clock, int most) {
		this.clock = clock;
		this.most = most;
	}

	/** Counts one more; false where it was too many. */
	public synchronized boolean admits(String address) {
		if (!clock.instant().isBefore(until) || counts.size() > MOST_CONNECTIONS) {
			counts.clear();
			random.nextBytes(key);
			until = clock.instant().plus(PERIOD);
		}
		return counts.merge(blurred(address), 1, Integer::sum) <= most;
	}

	private String blurred(String address) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return Base64.getEncoder().encodeToString(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

}
