package org.tripartita.identity;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.tripartita.territory.Territory;
import org.tripartita.workflow.Texts;

/**
 * Where somebody looks after people today. An administrator does in its territory and, in a state's, in its
 * municipalities and branches; the federal one everywhere. A garante does in its territory too, since it orchestrates the exercise
 * there, but opens the door to no administrator and no auditor.
 *
 * @param everywhere whether it is the federal administrator, who sees even people without any mandate
 * @param administered names of the territories that somebody administers, by code
 * @param accompanied names of those in which somebody is garante, by code
 */
public record Jurisdiction(boolean everywhere, Map<String, String> administered, Map<String, String> accompanied) {

	private static final Set<Role> OF_ADMINISTRATORS = Set.of(Role.ADMINISTRACION, Role.AUDITORIA);

	/** Takes the territories as they are now. */
	public Jurisdiction {
		administered = Map.copyOf(administered);
		accompanied = Map.copyOf(accompanied);
	}

	/** A territory to choose from. */
	public record Place(String code, String name) {
	}

	public boolean isNone() {
		return administered.isEmpty() && accompanied.isEmpty();
	}

	/** Whether an entity or the federation is administered, not just parts of them. */
	public boolean administersEntity() {
		return !administered.keySet().stream().allMatch(Territory::isPartCode);
	}

	/** Whether the people of a territory are looked after. */
	public boolean reaches(String territory) {
		return administered.containsKey(territory) || accompanied.containsKey(territory);
	}

	/** Whether mandates of a role in a territory are given and ended. */
	public boolean mayAppoint(Role role, String territory) {
		return administered.containsKey(territory)
				|| accompanied.containsKey(territory) && !OF_ADMINISTRATORS.contains(role);
	}

	/** The roles that can be given somewhere. */
	public List<Role> roles() {
		return Arrays.stream(Role.values())
			.filter(role -> !administered.isEmpty() || !OF_ADMINISTRATORS.contains(role))
			.toList();
	}

	/** The codes of all territories that are reached. */
	public List<String> codes() {
		return Stream.concat(administered.keySet().stream(), accompanied.keySet().stream()).distinct().sorted().toList();
	}

	/** The territories that are reached, by name. */
	public List<Place> places() {
		return Stream.concat(administered.entrySet().stream(), accompanied.entrySet().stream())
			.map(place -> new Place(place.getKey(), place.getValue()))
			.distinct()
			.sorted(Comparator.comparing(Place::name, Collator.getInstance(Texts.SPANISH)).thenComparing(Place::code))
			.toList();
	}

}
