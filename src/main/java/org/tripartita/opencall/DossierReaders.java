package org.tripartita.opencall;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentReaders;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;

/**
 * The documents of a dossier are for the convener's role in the territory of the call, for its panel, and for whoever of
 * the three sectors gives points again because an objection was upheld (R2.5, E2e).
 */
@Component
class DossierReaders implements DocumentReaders {

	private final DossierStore dossiers;

	private final CallStore calls;

	private final CallPanel panel;

	private final CallReview reviews;

	private final Exercises exercises;

	private final Authority authority;

	DossierReaders(DossierStore dossiers, CallStore calls, CallPanel panel, CallReview reviews, Exercises exercises, Authority authority) {
		this.dossiers = dossiers;
		this.calls = calls;
		this.panel = panel;
		this.reviews = reviews;
		this.exercises = exercises;
		this.authority = authority;
	}

	@Override
	public boolean mayRead(Document document, String username) {
		return dossiers.callOf(document.id())
			.flatMap(calls::find)
			.filter(call -> convenes(call, username) || panel.memberOf(call, username).isPresent()
					|| reviews(call, document.id(), username))
			.isPresent();
	}

	private boolean reviews(OpenCall call, UUID documentId, String username) {
		var territory = exercises.get(call.exerciseId()).territoryCode();
		var roles = authority.rolesOf(username);
		return Sector.roles().stream().anyMatch(role -> roles.contains(RoleGroups.of(role, territory)))
				&& dossiers.applicationOf(documentId).filter(id -> reviews.reads(call, id, username)).isPresent();
	}

	private boolean convenes(OpenCall call, String username) {
		var exercise = exercises.get(call.exerciseId());
		return authority.rolesOf(username).contains(RoleGroups.of(exercise.convener().role(), exercise.territoryCode()));
	}

}
