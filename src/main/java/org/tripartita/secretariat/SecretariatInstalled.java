package org.tripartita.secretariat;

import java.util.UUID;

/** The three sectors signed the acta: an STL stands. */
public record SecretariatInstalled(UUID secretariatId, UUID exerciseId, UUID documentId) {
}
