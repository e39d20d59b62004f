package org.tripartita.secretariat;

import java.util.Set;
import java.util.UUID;

import org.tripartita.identity.Sector;

/** Two calls of a session failed: these sectors are told that their absence holds the STL up (domain 5.5, 5.6). */
public record SectorMissedCalls(UUID sessionId, UUID secretariatId, Set<Sector> sectors) {
}
