package org.tripartita.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A sealed acta: what was agreed or stated, fixed for good as a link of its chain. Its canonical JSON, over which the
 * hash is taken, comes from {@link ActaRegister#canonicalJson(UUID)}; its PDF, printed when
 * somebody first asks for it, is the document {@code documentId}.
 *
 * @param id identifier
 * @param chainId chain it belongs to: its secretariat, or its exercise where no secretariat exists yet
 * @param sequence its place in the chain, from 1, without gaps
 * @param kind what kind of act it is
 * @param visibility who may read it
 * @param title what people read in lists
 * @param actDate day on which the act happened
 * @param exerciseId exercise it belongs to, if any
 * @param secretariatId secretariat it belongs to, if any
 * @param sealedAt when it was sealed
 * @param contentSha256 SHA-256 of its canonical JSON alone
 * @param previousHash hash of the acta before it in the chain; 64 zeros for the first
 * @param hash its own hash, 64 lower-case hexadecimal digits
 * @param supersedes the acta that this one corrects, if any
 * @param supersededBy the acta that corrects this one, if any
 * @param documentId its PDF
 */
public record Acta(UUID id, UUID chainId, long sequence, DocumentKind kind, Visibility visibility, String title,
		LocalDate actDate, @Nullable UUID exerciseId, @Nullable UUID secretariatId, Instant sealedAt,
		String contentSha256, String previousHash, String hash, @Nullable UUID supersedes,
		@Nullable UUID supersededBy, UUID documentId) {

	/** Whether anyone may read it. */
	public boolean isPublic() {
		return visibility == Visibility.PUBLIC;
	}

}
