package org.tripartita.portal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.tripartita.territory.ParticipationFact;
import org.tripartita.territory.Territory;

/**
 * An entity of the federation on the front page.
 *
 * @param fact what a published source said of it, null where none did
 */
record Entity(Territory territory, List<ExerciseLine> exercises, @Nullable ParticipationFact fact) {

	/** What the map paints: the word is part of a class and of a message key. */
	public String standing() {
		if (exercises.stream().anyMatch(exercise -> !exercise.concluded())) {
			return "underway";
		}
		if (!exercises.isEmpty()) {
			return "concluded";
		}
		return fact != null && fact.participates() ? "took-part" : "none";
	}

}
