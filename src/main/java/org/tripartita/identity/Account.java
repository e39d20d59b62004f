package org.tripartita.identity;

import java.util.List;

/**
 * A person who can log in, as the rest of the product sees it.
 *
 * @param username the name to log in with, also the engine's name of the person
 * @param displayName how others read who acted: the function, such as «Órgano garante de Oaxaca»
 * @param mandates what the person holds today
 */
public record Account(String username, String displayName, List<Mandate> mandates) {

	/** Takes the mandates as they are now. */
	public Account {
		mandates = List.copyOf(mandates);
	}

	/** Whether the person holds the role in the territory today. */
	public boolean holds(Role role, String territory) {
		return mandates.stream()
			.anyMatch(mandate -> mandate.role() == role && mandate.territory().equalsIgnoreCase(territory));
	}

	/**
	 * A role in a territory.
	 *
	 * @param territory a territory's code, for example {@code OAX}
	 * @param organisation on whose behalf the person acts
	 */
	public record Mandate(Role role, String territory, String organisation) {
	}

}
