package org.tripartita.identity;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An appointment to be recorded.
 *
 * @param username who is appointed
 * @param territory a territory's code, for example {@code OAX}
 * @param organisation on whose behalf the person acts, as it is called on the first day
 * @param document the paper of the appointment, such as «Oficio 12/2026»; an alternate's is the written designation
 * @param powers where the powers to decide come from (G-04 [S3:198]); null where the role decides nothing
 * @param alternateOf the appointment of the titular, null for a titular
 * @param from the first day
 * @param to the last day, null where none is set
 */
public record NewMandate(String username, Role role, String territory, String organisation, String document,
		@Nullable String powers, @Nullable UUID alternateOf, LocalDate from, @Nullable LocalDate to) {
}
