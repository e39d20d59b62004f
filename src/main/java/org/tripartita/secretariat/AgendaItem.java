package org.tripartita.secretariat;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A matter for an STL to decide.
 *
 * @param exerciseId the exercise that brings it, null for a matter of the STL itself
 * @param subjectId the thing it is about, in the module that brings it
 * @param title what people read on the agenda, up to 300 characters
 * @param text what is proposed, up to 8000 characters
 */
public record AgendaItem(UUID secretariatId, @Nullable UUID exerciseId, AgendaKind kind, @Nullable UUID subjectId,
		String title, String text) {
}
