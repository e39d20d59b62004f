package org.tripartita.record;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document that is kept, without its bytes: those come from {@link Documents#content(UUID)}.
 *
 * @param id identifier, also its address on the site: {@code /documentos/<id>}
 * @param filing what it is, where it belongs and when its act happened
 * @param recordedAt when it was recorded
 * @param fileName name under which it is downloaded, free of paths and control characters
 * @param mediaType what its bytes are, as recognised and not as declared
 * @param size length in bytes; none where the file is printed later, from an acta
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits; none where the file is printed later
 * @param link address of an evidence that lies elsewhere, if it is a link
 * @param supersededBy the latest document that corrects this one, if any
 * @param withdrawal why its bytes are not there any more, if they were withdrawn
 */
public record Document(UUID id, Filing filing, Instant recordedAt, String fileName, String mediaType,
		@Nullable Integer size, @Nullable String sha256, @Nullable String link, @Nullable UUID supersededBy, @Nullable Withdrawal withdrawal) {

	/**
	 * A document taken off the site, never silently.
	 *
	 * @param reason why, in words that anyone may read
	 * @param at when
	 */
	public record Withdrawal(String reason, Instant at) {
	}

	/** Whether anyone may read it. */
	public boolean isPublic() {
		return filing.visibility() == Visibility.PUBLIC;
	}

}
