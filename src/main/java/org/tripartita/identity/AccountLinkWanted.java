package org.tripartita.identity;

import java.util.UUID;

/**
 * Somebody is to get a link to choose a password. The token does not exist yet: it is made when the mail leaves.
 *
 * @param linkId what {@link AccountLinks} knows it by
 */
public record AccountLinkWanted(UUID linkId) {
}
