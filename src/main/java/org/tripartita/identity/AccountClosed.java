package org.tripartita.identity;

/**
 * Nobody logs in by this name any more.
 *
 * @param username whose account it was
 */
public record AccountClosed(String username) {
}
