package org.tripartita.identity;

import java.util.Optional;

/** What a password must be for somebody to choose it: long rather than odd. */
public final class PasswordRule {

	/** The fewest characters. */
	public static final int SHORTEST = NewAccount.SHORTEST_PASSWORD;

	/** The most characters; more of them only cost time. */
	public static final int LONGEST = 200;

	private PasswordRule() {
	}

	/** The key of the sentence that says why nobody gets this password; empty where it is a good one. */
	public static Optional<String> fault(String wanted, String again, String username) {
		if (wanted.length() < SHORTEST || wanted.length() > LONGEST) {
			return Optional.of("password.length");
		}
		if (wanted.chars().distinct().count() < SHORTEST / 2 || wanted.equalsIgnoreCase(username)) {
			return Optional.of("password.easy");
		}
		return wanted.equals(again) ? Optional.empty() : Optional.of("password.differs");
	}

}
