package org.tripartita.exercise;

import java.util.UUID;

/** The declaratoria of an exercise is valid and public. */
public record DeclarationPublished(UUID exerciseId, UUID documentId) {
}
