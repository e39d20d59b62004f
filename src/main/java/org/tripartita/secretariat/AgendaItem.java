package org.tripartita.secretariat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A matter for an STL to decide.
 *
 * @param exerciseId the exercise that brings it, null for a matter of the STL itself
 * @param subjectId the thing it is about, in the module that brings it
 * @param title what people read on the agenda, up to 300 characters
 * @param text what is proposed, up to 8000 characters
 * @param broughtOn the day of the act that brings it, whenever it is entered: no notice of an earlier day can have it; null
 * where no act of somebody brings it
 */
public record AgendaItem(UUID secretariatId, @Nullable UUID exerciseId, AgendaKind kind, @Nullable UUID subjectId,
		String title, String text, @Nullable LocalDate broughtOn) {

	public AgendaItem(UUID secretariatId, @Nullable UUID exerciseId, AgendaKind kind, @Nullable UUID subjectId, String title,
			String text) {
		this(secretariatId, exerciseId, kind, subjectId, title, text, null);
	}

}
