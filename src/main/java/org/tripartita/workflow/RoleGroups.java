package org.tripartita.workflow;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Turns the role that a model names into the group of people who hold it: {@code organo-garante} in Oaxaca is
 * {@code organo-garante.oax}. So somebody who is garante in one state and civil society in another never mixes.
 */
@Component("roleGroups")
public class RoleGroups {

	/** Names in a model those who administer the federation, whatever the territory of the process. */
	private static final String FEDERAL_ADMINISTRATION = "administracion-federal";

	private static final String FEDERAL_GROUP = "administracion.fed";

	private final Supplier<List<ExerciseRoles>> exerciseRoles;

	RoleGroups(ObjectProvider<ExerciseRoles> exerciseRoles) {
		this.exerciseRoles = SingletonSupplier.of(() -> exerciseRoles.stream().toList());
	}

	/** The group that must act; called by the edge's expressions. */
	public String of(DelegateExecution execution, String role) {
		return role.equals(FEDERAL_ADMINISTRATION) ? FEDERAL_GROUP
				: of(sectorRole(execution, role), RoomVariables.TERRITORY.from(execution));
	}

	public static String of(String role, String territory) {
		return role + "." + territory.toLowerCase(Locale.ROOT);
	}

	/** The role that a group name starts with. */
	public static String role(String group) {
		return group.substring(0, group.indexOf('.'));
	}

	private String sectorRole(DelegateExecution execution, String role) {
		return exerciseRoles.get().stream()
			.filter(roles -> roles.knows(role))
			.findFirst()
			.map(roles -> roles.holder(role, RoomVariables.EXERCISE_ID.from(execution)))
			.orElse(role);
	}

}
