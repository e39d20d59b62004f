package org.tripartita.exercise;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * What government or civil society said of who follows: a signature or consent, or a refusal with its reason.
 *
 * @param round the proposal that it speaks of; 0 where nobody was named and other garantes remain
 * @param position office and organisation of whoever acted, never a person's name
 * @param reason why the sector does not agree; null where it does
 * @param actedOn the day of the act itself
 */
public record SuccessionAct(int round, Sector sector, boolean agreed, String position, @Nullable String reason,
		LocalDate actedOn) {
}
