package org.tripartita.opencall;

import java.util.UUID;

/**
 * A document of a dossier, for those who evaluate (R2.5).
 *
 * @param name what the call asked for
 * @param documentId RESTRICTED
 */
public record Enclosure(String name, UUID documentId, String fileName) {
}
