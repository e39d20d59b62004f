package org.tripartita.exercise.process;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Role;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Option;
import org.tripartita.workflow.Prefill;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Starter;

/** Who may report something about the garante of a territory, and under which role. */
@Component
class ReportingParties {

	private static final List<Role> REPORTING = List.of(Role.ORGANO_GARANTE, Role.GOBIERNO, Role.SOCIEDAD_CIVIL, Role.ADMINISTRACION);

	private final Territories territories;

	ReportingParties(Territories territories) {
		this.territories = territories;
	}

	/** The territories of which somebody may report; the form offers them, and a single one is chosen. */
	List<Territory> show(Starter starter, Prefill form) {
		var own = REPORTING.stream()
			.flatMap(role -> starter.territoriesAs(role.id()).stream())
			.distinct()
			.flatMap(code -> territories.findByCode(code.toUpperCase(Locale.ROOT)).stream())
			.toList();
		form.options("territories", own.stream().map(one -> new Option(territories.fullName(one), one.code())).toList());
		if (own.size() == 1) {
			form.text("territory", own.get(0).code());
		}
		return own;
	}

	/** The first role that the person holds there; one person holds one sector's. */
	static String roleOf(Starter starter, String territory) {
		return REPORTING.stream()
			.map(Role::id)
			.filter(role -> starter.groups().contains(RoleGroups.of(role, territory)))
			.findFirst()
			.orElseThrow();
	}

}
