package org.tripartita.opencall;

import java.util.UUID;

import org.tripartita.identity.Sector;

/**
 * A member of the panel that gives points, as it is published with the call: never a person's name (R2.4, R2.5).
 *
 * @param organisation on whose behalf the member acts; its own application is scored by the others
 */
public record Panelist(UUID id, Sector sector, String organisation, String office) {
}
