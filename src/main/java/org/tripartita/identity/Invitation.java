package org.tripartita.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody new, with the first mandate.
 *
 * @param username as in {@link NewAccount}
 * @param displayName the function, such as «Órgano garante de Oaxaca»
 * @param email where the invitation goes to
 * @param mandate whose username and titular are found here
 * @param titular username of the person whose alternate it is, null for a titular
 */
public record Invitation(String username, String displayName, String email, NewMandate mandate, @Nullable String titular) {
}
