package org.tripartita.workflow;

import java.util.List;

/**
 * A person in front of a start form.
 *
 * @param participant the account of the person
 * @param groups the role groups of the person, for example {@code organo-garante.oax}
 */
public record Starter(String participant, List<String> groups) {

	/** The territories, as in group names ({@code oax}), in which the person holds the role. */
	public List<String> territoriesAs(String role) {
		return groups.stream()
			.filter(group -> group.startsWith(role + "."))
			.map(group -> group.substring(role.length() + 1))
			.sorted()
			.toList();
	}

}
