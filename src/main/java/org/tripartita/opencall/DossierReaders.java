package org.tripartita.opencall;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentReaders;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/** The documents of a dossier are for the convener's role in the territory of the call, and for its panel (R2.5). */
@Component
class DossierReaders implements DocumentReaders {

	private final DossierStore dossiers;

	private final CallStore calls;

	private final CallPanel panel;

	private final Exercises exercises;

	private final Authority authority;

	DossierReaders(DossierStore dossiers, CallStore calls, CallPanel panel, Exercises exercises, Authority authority) {
		this.dossiers = dossiers;
		this.calls = calls;
		this.panel = panel;
		this.exercises = exercises;
		this.authority = authority;
	}

	@Override
	public boolean mayRead(Document document, String username) {
		return dossiers.callOf(document.id())
			.flatMap(calls::find)
			.filter(call -> convenes(call, username) || panel.memberOf(call, username).isPresent())
			.isPresent();
	}

	private boolean convenes(OpenCall call, String username) {
		var exercise = exercises.get(call.exerciseId());
		return authority.rolesOf(username).contains(RoleGroups.of(exercise.convener().role(), exercise.territoryCode()));
	}

}
