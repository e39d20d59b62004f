package org.tripartita.participation;

import java.util.UUID;

/** The three sectors agreed on the problem tree of a topic. */
public record TreeAgreed(UUID exerciseId, UUID topicId, UUID documentId) {
}
