package org.tripartita.participation;

import java.util.UUID;

/** A consultation is public: people can take part in it, or read about one that was held before. */
public record ConsultationPublished(UUID exerciseId, UUID consultationId, UUID documentId) {
}
