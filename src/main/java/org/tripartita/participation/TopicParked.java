package org.tripartita.participation;

import java.util.UUID;

/** A topic was put aside because no authority is competent (E6b). */
public record TopicParked(UUID exerciseId, UUID topicId) {
}
