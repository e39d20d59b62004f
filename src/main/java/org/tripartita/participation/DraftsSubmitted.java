package org.tripartita.participation;

import java.util.UUID;

/** The table of a topic handed its drafts to the STL. */
public record DraftsSubmitted(UUID exerciseId, UUID topicId, UUID mesaId, UUID documentId) {
}
