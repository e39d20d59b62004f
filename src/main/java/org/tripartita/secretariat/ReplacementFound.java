package org.tripartita.secretariat;

import java.util.UUID;

import org.tripartita.identity.Sector;

/**
 * A call for a vacancy of an STL designated somebody, whom the sector has yet to accredit (X4; G-04).
 *
 * @param organisations who was designated for the sector, as people read it
 */
public record ReplacementFound(UUID secretariatId, UUID callId, Sector sector, String organisations) {
}
