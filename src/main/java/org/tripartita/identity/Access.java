package org.tripartita.identity;

import org.jspecify.annotations.Nullable;

/**
 * What the engine must know of people: credentials, groups, tenants and what each group reaches. It follows from the
 * appointments and is written in their transaction; nobody but {@link Accounts} changes it.
 */
public interface Access {

	/** Lets a person log in. */
	void admit(String username, String displayName, @Nullable String email, String password);

	/** Gives a person what the role reaches in the territory; a second time it changes nothing. */
	void grant(String username, Role role, String territory);

	/** Whether the engine has somebody of this name. */
	boolean knows(String username);

	/** Whether it is the person's password; for a name that nobody has it takes as long to say no. */
	boolean matches(String username, String password);

	/** Prepares what everybody shares and brings the groups there are up to this version of the product. */
	void prepare();

}
