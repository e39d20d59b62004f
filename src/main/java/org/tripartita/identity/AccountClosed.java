package org.tripartita.identity;

/**
 * Nobody logs in by this name any more.
 *
 * @param username whose account it was
 * @param by the account that closed it
 */
public record AccountClosed(String username, String by) {
}
