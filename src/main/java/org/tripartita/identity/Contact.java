package org.tripartita.identity;

/**
 * Somebody whom the product can write to.
 *
 * @param username the name of the account
 * @param email the address
 */
public record Contact(String username, String email) {
}
