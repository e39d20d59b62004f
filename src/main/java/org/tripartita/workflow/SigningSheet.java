package org.tripartita.workflow;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the form of a signature calls what the page of signatures asks. The keys are those of the form, also of the forms of
 * instances that began before their signature moved to the page.
 *
 * @param decision the key of the act
 * @param signs its value where the sector signs
 * @param dissents its value where the sector signs with a note of dissent; null where it cannot
 * @param refuses its value where the sector does not sign
 * @param reason the key of why it does not sign, or of its note
 * @param signer the keys that say for whom somebody signs, some of {@link #SEAT}, {@link #ORGANISATION}, {@link #POSITION},
 * {@link #POWERS}; none where the mandate says enough
 */
public record SigningSheet(String decision, String signs, @Nullable String dissents, String refuses, String reason,
		List<String> signer) {

	/** One of the seats that the form offers under {@code seats}. */
	public static final String SEAT = "seat";

	public static final String ORGANISATION = "organisation";

	/** The office of who signs, never a person's name. */
	public static final String POSITION = "position";

	/** Where the powers to decide come from (G-04 [S3:198]). */
	public static final String POWERS = "powers";

	/** A form whose {@code decision} is to sign, or to refuse with a {@code reason}. */
	public static SigningSheet of(String refuses, String... signer) {
		return new SigningSheet("decision", "SIGN", null, refuses, "reason", List.of(signer));
	}

	public boolean asks(String key) {
		return signer.contains(key);
	}

}
