package org.tripartita.identity;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that the product must read again. Where the deployment sets a key, whoever only has the database, or a copy
 * of it, does not read them (AES-GCM); what was kept before there was a key stays readable.
 */
@Component
class SecretKeeping {

	private static final Logger LOG = LoggerFactory.getLogger(SecretKeeping.class);

	private static final int SHORTEST_KEY = 32;

	private static final int IV_BYTES = 16;

	private final String key;

	/**
	 * @param key at least 32 characters, empty where the deployment has none
	 * @throws IllegalArgumentException if it is too short to protect anything
	 */
	SecretKeeping(@Value("${tripartita.secrets-key:}") String key) {
		if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
			throw new IllegalArgumentException("tripartita.secrets-key has at least %d characters".formatted(SHORTEST_KEY));
		}
		this.key = key;
	}

	/**
	 * A secret as the database keeps it.
	 *
	 * @param salt null where it is not encrypted
	 */
	record Kept(byte[] secret, @Nullable String salt) {
	}

	Kept keep(byte[] secret) {
		if (key.isEmpty()) {
			return new Kept(secret, null);
		}
		var salt = KeyGenerators.string().generateKey();
		return new Kept(cipher(salt).encrypt(secret), salt);
	}

	/** The secret; empty where the key that it was kept with is gone, which whoever runs the installation is told. */
	Optional<byte[]> open(Kept kept) {
		if (kept.salt() == null) {
			return Optional.of(kept.secret());
		}
		try {
			return key.isEmpty() ? otherKey() : Optional.of(cipher(kept.salt()).decrypt(kept.secret()));
		}
		catch (IllegalStateException notItsKey) {
			return otherKey();
		}
	}

	private static Optional<byte[]> otherKey() {
		LOG.error("A secret was kept with another tripartita.secrets-key than there is now");
		return Optional.empty();
	}

	private AesBytesEncryptor cipher(String salt) {
		return new AesBytesEncryptor(key, salt, KeyGenerators.secureRandom(IV_BYTES), CipherAlgorithm.GCM);
	}

}
