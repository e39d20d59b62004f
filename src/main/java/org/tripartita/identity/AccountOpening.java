package org.tripartita.identity;

/** What became of the wish to open an account. */
public sealed interface AccountOpening {

	/**
	 * The person can log in and has the tasks of the role.
	 *
	 * @param account who it is
	 */
	record Opened(Account account) implements AccountOpening {
	}

	/**
	 * Somebody has this username, or had it.
	 *
	 * @param username the one asked for
	 */
	record UsernameTaken(String username) implements AccountOpening {
	}

}
