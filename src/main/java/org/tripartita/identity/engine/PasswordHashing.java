package org.tripartita.identity.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/** Has the engine keep passwords as PBKDF2, slow to guess; its own hash is a single round of SHA-512. */
@Component
class PasswordHashing extends AbstractProcessEnginePlugin {

	private static final int SALT_BYTES = 16;

	private final PasswordEncoder encoder;

	/**
	 * @param iterations how much work a guess costs; a stored hash is only matched by the count it was made with
	 */
	PasswordHashing(@Value("${tripartita.password-iterations}") int iterations) {
		this.encoder = new Pbkdf2PasswordEncoder("", SALT_BYTES, iterations, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setPasswordEncryptor(new Pbkdf2(encoder));
	}

	/** So that the time of an answer does not tell which names exist. */
	void spendAsMuchTimeAsFor(String password) {
		encoder.encode(password);
	}

	private record Pbkdf2(PasswordEncoder encoder) implements PasswordEncryptor {

		@Override
		public String encrypt(String saltedPassword) {
			return encoder.encode(saltedPassword);
		}

		@Override
		public boolean check(String saltedPassword, String hash) {
			return encoder.matches(saltedPassword, hash);
		}

		@Override
		public String hashAlgorithmName() {
			return "PBKDF2";
		}

	}

}
