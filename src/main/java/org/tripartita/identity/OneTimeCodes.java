package org.tripartita.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/** Codes of six digits that change every 30 seconds (RFC 6238), as every application for them understands. */
final class OneTimeCodes {

	/** How many steps a telephone's clock may be wrong. */
	static final int DRIFT = 1;

	private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

	private OneTimeCodes() {
	}

	/** The step of time whose code this is; empty for a wrong one. */
	static OptionalLong step(byte[] secret, String code, Instant now) {
		var seconds = CODES.getTimeStep().toSeconds();
		var present = now.getEpochSecond() / seconds;
		return LongStream.rangeClosed(present - DRIFT, present + DRIFT)
			.filter(step -> same(code(secret, Instant.ofEpochSecond(step * seconds)), code))
			.findFirst();
	}

	/** The code of a moment. */
	static String code(byte[] secret, Instant moment) {
		try {
			return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, CODES.getAlgorithm()), moment);
		}
		catch (InvalidKeyException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
