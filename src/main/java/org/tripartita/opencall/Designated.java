package org.tripartita.opencall;

import org.jspecify.annotations.Nullable;

import org.tripartita.identity.Sector;

/**
 * Who was designated by a call, or registered for the tables.
 *
 * @param sector null for a facilitator
 * @param position office or profile, never a person's name; null for the tables, where it comes from the dossier (R2.5)
 * @param alternate office of the alternate, null where none was named
 */
public record Designated(@Nullable Sector sector, String organisation, @Nullable String position, @Nullable String alternate,
		SelectionMode selectionMode) {
}
