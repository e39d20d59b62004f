package org.tripartita.identity;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that begins to fill the role of the garante.
 *
 * @param territory whose garante it is
 * @param from its first day, null for one whose beginning nobody stated
 * @param document the decree or agreement that names it
 * @param interim whether it was agreed until a law names another
 */
public record NewGuarantor(String territory, Guarantor.Branch branch, String organisation,
		Guarantor.Independence independence, @Nullable LocalDate from, String document, boolean interim) {
}
