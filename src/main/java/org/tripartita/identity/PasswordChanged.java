package org.tripartita.identity;

/**
 * Somebody has a new password; whoever came in with the old one is to leave.
 *
 * @param username whose password it is
 */
public record PasswordChanged(String username) {
}
