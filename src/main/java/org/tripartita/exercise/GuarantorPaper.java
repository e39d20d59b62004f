package org.tripartita.exercise;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The published law, decree or agreement that ends or names a garante, as a file that anybody may read and check (G-08, G-29).
 *
 * @param about the change or the report that it belongs to
 * @param organisation the garante of which it speaks, by the name of its day
 * @param leaving whether it speaks of the end of a garante; else of one that fills the role
 * @param part the municipality or branch of whose garante it speaks; null where it is the whole entity's
 * @param sha256 what its bytes hash to
 */
public record GuarantorPaper(UUID documentId, UUID about, String organisation, boolean leaving, @Nullable String part, String title,
		@Nullable String sha256) {
}
