package org.tripartita.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the engine must know of people: credentials, groups, tenants and what each group reaches. It follows from the
 * mandates and is written in their transaction; nobody but {@link Accounts} and {@link Mandates} changes it.
 */
public interface Access {

	/** Lets a person log in. */
	void admit(String username, String displayName, @Nullable String email, String password);

	/**
	 * Makes what a person reaches exactly what these mandates give; a second time it changes nothing.
	 *
	 * @param mandates those in force, once for each territory that they reach
	 */
	Settled settle(String username, Collection<Account.Mandate> mandates);

	/**
	 * What changed for somebody.
	 *
	 * @param lost the role groups that the person is not in any more
	 * @param gained the role groups that the person was not in before
	 * @param returned the tasks that the person had taken and may no longer do; they wait for their role again
	 */
	record Settled(Set<String> lost, Set<String> gained, List<String> returned) {
	}

	/** When somebody last answered a task of a role in one of these territories; empty for whoever never did. */
	Optional<Instant> lastAct(String username, Role role, Collection<String> territories);

	/** Gives a person a new password. */
	void changePassword(String username, String password);

	/** Takes the address of somebody whose account is closed. */
	void forget(String username);

	/** Whether the engine has somebody of this name. */
	boolean knows(String username);

	/** Whether it is the person's password; for a name that nobody has it takes as long to say no. */
	boolean matches(String username, String password);

	/**
	 * Whom the engine has in other groups or tenants than their mandates give: to ask of everybody at once costs what it costs
	 * for one.
	 *
	 * @param everybody those in force by username, once for each territory that they reach; none for whoever holds nothing
	 */
	Set<String> outOfLine(Map<String, List<Account.Mandate>> everybody);

	/** Prepares what everybody shares and brings the groups there are up to this version of the product. */
	void prepare();

}
