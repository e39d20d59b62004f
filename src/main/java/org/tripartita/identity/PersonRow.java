package org.tripartita.identity;

import java.util.List;
import java.util.UUID;

/**
 * Somebody in the list of people.
 *
 * @param mandates those in force today in the territories of whoever reads the list
 */
public record PersonRow(UUID id, String username, String displayName, boolean active, List<Account.Mandate> mandates) {
}
