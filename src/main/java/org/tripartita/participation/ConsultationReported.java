package org.tripartita.participation;

import java.util.UUID;

/** The report of a consultation is public: its numbers, its categories with their responses, its topics. */
public record ConsultationReported(UUID exerciseId, UUID consultationId, UUID documentId) {
}
