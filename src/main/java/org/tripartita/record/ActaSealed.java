package org.tripartita.record;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An acta was sealed.
 *
 * @param actaId the acta
 * @param documentId its PDF
 * @param chainId its chain
 * @param exerciseId its exercise, if any
 * @param secretariatId its secretariat, if any
 */
public record ActaSealed(UUID actaId, UUID documentId, UUID chainId, @Nullable UUID exerciseId,
		@Nullable UUID secretariatId) {
}
