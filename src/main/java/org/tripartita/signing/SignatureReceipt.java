package org.tripartita.signing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the page was told of a signature, read back to who gave it.
 *
 * @param actedOn the day of the signature, on paper or on the page
 * @param signer organisation, charge and powers as typed, or the seat that was chosen; empty where none was asked
 * @param note the note of dissent with which the sector signed; null where it signed without
 */
public record SignatureReceipt(LocalDate actedOn, String signer, @Nullable String note) {
}
