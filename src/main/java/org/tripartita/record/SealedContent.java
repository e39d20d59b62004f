package org.tripartita.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that goes under an acta's hash, and what of it is printed.
 *
 * @param corrected the acta that this one corrects, if any
 */
record SealedContent(UUID id, long sequence, Instant sealedAt, String previousHash, ActaDraft draft,
		List<Annex> annexes, @Nullable Acta corrected) {

	/** How the format of every acta's JSON begins. */
	static final String FAMILY = "tripartita-acta/";

	private static final String FORMAT = FAMILY + "1";

	/** A document that belongs to the acta, as it was when the acta was sealed. */
	record Annex(UUID document, String title, String sha256) {
	}

	/**
	 * What {@link #canonicalJson()} wrote, read again.
	 *
	 * @param previousHash of the acta before it, which lies beside the JSON
	 * @param corrected the acta that this one corrects, of which the JSON holds the hash
	 * @throws IllegalArgumentException if it is no acta's JSON
	 */
	static SealedContent read(String canonicalJson, String previousHash, @Nullable Acta corrected) {
		final Kept kept = ActaHash.read(canonicalJson, Kept.class);
		final Filing filing = Filing.of(kept.kind, kept.visibility, kept.title, kept.actDate)
			.inExercise(kept.exercise)
			.inSecretariat(kept.secretariat);
		final ActaDraft draft = new ActaDraft(filing, kept.facts, kept.sections, kept.signatures,
				kept.annexes.stream().map(Annex::document).toList(), kept.data);
		return new SealedContent(kept.id, kept.sequence, kept.sealedAt, previousHash, draft, kept.annexes, corrected);
	}

	/** The keys of the canonical JSON that are read again. */
	private record Kept(UUID id, long sequence, Instant sealedAt, DocumentKind kind, Visibility visibility,
			@Nullable UUID exercise, @Nullable UUID secretariat, String title, LocalDate actDate,
			List<ActaDraft.Fact> facts, List<ActaDraft.Section> sections, List<ActaDraft.Signature> signatures,
			List<Annex> annexes, Map<String, Object> data) {
	}

	String canonicalJson() {
		final Filing filing = draft.filing();
		final Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("format", FORMAT);
		content.put("id", id);
		content.put("chain", draft.chainId());
		content.put("sequence", sequence);
		content.put("sealedAt", sealedAt);
		content.put("kind", filing.kind());
		content.put("visibility", filing.visibility());
		content.put("exercise", filing.exerciseId());
		content.put("secretariat", filing.secretariatId());
		content.put("title", filing.title());
		content.put("actDate", filing.actDate());
		content.put("supersedes", corrected == null ? null : corrected.hash());
		content.put("facts", draft.facts());
		content.put("sections", draft.sections());
		content.put("signatures", draft.signatures());
		content.put("annexes", annexes);
		content.put("data", draft.data());
		return ActaHash.canonical(PlainValues.ofMap(content));
	}

}
