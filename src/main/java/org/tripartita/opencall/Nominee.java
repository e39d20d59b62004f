package org.tripartita.opencall;

/**
 * Whom the convener names for the panel.
 *
 * @param username the account that will give the points; its mandate says for which sector and organisation
 * @param office what is published instead of a name
 */
public record Nominee(String username, String office) {
}
