package org.tripartita.signing;

import java.time.LocalDate;

/**
 * What the page was told of a signature, read back to who gave it.
 *
 * @param actedOn the day of the signature, on paper or on the page
 * @param signer organisation, charge and powers as typed, or the seat that was chosen; empty where none was asked
 */
public record SignatureReceipt(LocalDate actedOn, String signer) {
}
