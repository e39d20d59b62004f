package org.tripartita.identity;

/**
 * Somebody asks for a new password.
 *
 * @param username the name that was written, which nobody may have
 */
public record PasswordForgotten(String username) {
}
