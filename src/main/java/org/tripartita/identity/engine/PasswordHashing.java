package org.tripartita.identity.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Has the engine keep passwords as PBKDF2, slow to guess; its own hash is a single round of SHA-512. */
@Component
class PasswordHashing extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setPasswordEncryptor(new Pbkdf2());
	}

	private static final class Pbkdf2 implements PasswordEncryptor {

		private final PasswordEncoder encoder = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();

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
