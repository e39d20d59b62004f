package org.tripartita.participation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A node of a problem tree.
 *
 * @param parentId on what it hangs; null for the central problem
 * @param text up to 280 characters
 * @param authority for a chosen cause: who can act on it
 * @param chosen for a cause: whether the exercise will act on it
 * @param reason for a chosen cause: why it was chosen
 */
public record TreeNode(UUID id, NodeKind kind, @Nullable UUID parentId, String text, @Nullable String authority,
		boolean chosen, @Nullable String reason) {

	/** The longest text, in characters (domain 7.12). */
	public static final int LONGEST_TEXT = 280;

	private static final Pattern ABSENCE = Pattern
		.compile("^(la |el )?(falta|ausencia|carencia|inexistencia)\\b.*|^no (hay|existen?)\\b.*", Pattern.DOTALL);

	/** True where the text names a solution that is missing instead of a problem (R6.2 [K6 §6]): a warning, no error. */
	public boolean saysAbsence() {
		var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
		return kind != NodeKind.SOLUTION && ABSENCE.matcher(plain).matches();
	}

}
