package org.tripartita.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territory;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

/**
 * Two states side by side: in one the three sectors are asked to sign a declaratoria, the people of the other have
 * nothing to do with it. Each person logs in once.
 */
final class Neighbours {

	static final String HERE = "MEX";

	static final String THERE = "OAX";

	/** Sees the whole federation. */
	static final String FEDERAL = RoleGroups.of(Role.ADMINISTRACION.id(), Territory.FEDERATION);

	private static final String PASSWORD = "una clave de prueba";

	private final Map<String, Visitor> visitors = new HashMap<>();

	private final int port;

	final Exercise exercise;

	Neighbours(int port, Walk walk, Exercises exercises, Accounts accounts, LocalDate today) {
		this.port = port;
		for (var territory : List.of(HERE, THERE)) {
			walk.peopleOf(territory);
			Arrays.stream(Role.values()).forEach(role -> open(accounts, role, territory));
		}
		open(accounts, Role.ADMINISTRACION, Territory.FEDERATION);
		this.exercise = exercises.findByTerritoryCodeOrderByCycleNumber(HERE)
			.stream()
			.filter(known -> known.state() != ExerciseState.CONCLUDED)
			.findFirst()
			.orElseGet(() -> drafted(walk, exercises, today));
	}

	private static void open(Accounts accounts, Role role, String territory) {
		var name = RoleGroups.of(role.id(), territory);
		if (accounts.find(name).isEmpty()) {
			accounts.open(new NewAccount(name, name, null, PASSWORD, role, territory, "Institución de prueba", LocalDate.of(2015, 1, 1)));
		}
	}

	private static Exercise drafted(Walk walk, Exercises exercises, LocalDate today) {
		var code = walk.start(Sector.OVERSIGHT_BODY.role(), HERE, "local-strategy",
				Map.of("territory", HERE, "convener", Sector.OVERSIGHT_BODY.role(), "interestOn", today.minusDays(30).toString()));
		var exercise = exercises.findByCode(code).orElseThrow();
		walk.answer(exercise.id(), "userTask_draftDeclaration", Sector.OVERSIGHT_BODY.role(),
				Map.of("text", "Las tres partes manifestamos nuestra voluntad de abrir el gobierno.", "place", "Morelia"));
		return exercise;
	}

	/** Somebody by the name of an account, logged in. */
	Visitor visitor(String username) {
		return visitors.computeIfAbsent(username, this::loggedIn);
	}

	/** Somebody who is not logged in. */
	Visitor anybody() {
		return visitors.computeIfAbsent("", nobody -> new Visitor(port));
	}

	Visitor here(String role) {
		return visitor(RoleGroups.of(role, HERE));
	}

	Visitor there(String role) {
		return visitor(RoleGroups.of(role, THERE));
	}

	Visitor federal() {
		return visitor(FEDERAL);
	}

	/** Ends with a logout; the next time the person logs in again. */
	void gone(String username) {
		visitors.remove(username);
	}

	private Visitor loggedIn(String username) {
		var visitor = new Visitor(port);
		assertThat(visitor.logIn(username, PASSWORD).headers().firstValue("Location").orElse("login")).doesNotContain("login");
		return visitor;
	}

}
