package org.tripartita.identity;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A person who gets an account, with the first appointment.
 *
 * @param username 2 to 60 lower-case letters, digits and {@code . _ @ -}; never given to somebody else again
 * @param displayName how others read who acted: the function, such as «Órgano garante de Oaxaca»
 * @param email where the product writes to, null for somebody it does not write to
 * @param password at least {@value #SHORTEST_PASSWORD} characters
 * @param territory a territory's code, for example {@code OAX}
 * @param organisation on whose behalf the person acts
 * @param since the first day of the appointment
 */
public record NewAccount(String username, String displayName, @Nullable String email, String password, Role role,
		String territory, String organisation, LocalDate since) {

	/** The fewest characters of a password. */
	public static final int SHORTEST_PASSWORD = 12;

	private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

	/**
	 * Takes what an account can be opened with.
	 *
	 * @throws IllegalArgumentException if the username or the password is none
	 */
	public NewAccount {
		if (!isUsername(username)) {
			throw new IllegalArgumentException("'%s' is no username".formatted(username));
		}
		if (password.length() < SHORTEST_PASSWORD) {
			throw new IllegalArgumentException("A password has at least %d characters".formatted(SHORTEST_PASSWORD));
		}
	}

	static boolean isUsername(String name) {
		return USERNAME.matcher(name).matches();
	}

	/** Never the password: a record ends up in logs. */
	@Override
	public String toString() {
		return "NewAccount[%s, %s %s]".formatted(username, role.id(), territory);
	}

}
