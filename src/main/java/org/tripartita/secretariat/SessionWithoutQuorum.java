package org.tripartita.secretariat;

import java.util.Set;
import java.util.UUID;

import org.tripartita.identity.Sector;

/**
 * A session could not be held: sectors were missing (G-03).
 *
 * @param next what follows; none after the third call
 */
public record SessionWithoutQuorum(UUID sessionId, UUID secretariatId, int call, Set<Sector> missing, NextCall next) {
}
