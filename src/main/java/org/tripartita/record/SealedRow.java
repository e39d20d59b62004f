package org.tripartita.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * An acta as it lies in the database, with all that is needed to judge it.
 *
 * @param supersededHash hash of the acta it corrects, if any
 * @param pdfKept whether its PDF, once it was printed, still gives the SHA-256 noted then
 */
record SealedRow(Acta acta, String canonicalJson, @Nullable String supersededHash, boolean pdfKept) {

	static final String COLUMNS = ActaRow.COLUMNS + """
			, a.canonical_json, (select e.hash from acta e where e.id = a.supersedes) as superseded_hash,
			(
			  select coalesce(d.sha256, p.sha256) is not distinct from encode(sha256(c.bytes), 'hex')
			  from document d left join document_print p on p.document_id = d.id
			  left join document_content c on c.document_id = d.id where d.id = a.document_id
			) as pdf_kept
			""";

	static SealedRow read(ResultSet row, int number) throws SQLException {
		return new SealedRow(ActaRow.read(row, number), row.getString("canonical_json"),
				row.getString("superseded_hash"), row.getBoolean("pdf_kept"));
	}

	ChainVerification.@Nullable Flaw flaw() {
		if (!ActaHash.of(canonicalJson, acta.previousHash()).equals(acta.hash())) {
			return ChainVerification.Flaw.HASH;
		}
		if (!showsWhatWasSealed()) {
			return ChainVerification.Flaw.FACTS;
		}
		return pdfKept ? null : ChainVerification.Flaw.PDF;
	}

	private boolean showsWhatWasSealed() {
		try {
			final JsonNode sealed = ActaHash.read(canonicalJson);
			return shown().entrySet()
				.stream()
				.allMatch(entry -> Objects.equals(entry.getValue(), sealed.path(entry.getKey()).asText(null)));
		}
		catch (JsonProcessingException noJson) {
			return false;
		}
	}

	private Map<String, @Nullable String> shown() {
		final Map<String, @Nullable String> shown = new TreeMap<>();
		shown.put("id", acta.id().toString());
		shown.put("chain", acta.chainId().toString());
		shown.put("sequence", Long.toString(acta.sequence()));
		shown.put("kind", acta.kind().name());
		shown.put("visibility", acta.visibility().name());
		shown.put("title", acta.title());
		shown.put("actDate", acta.actDate().toString());
		shown.put("sealedAt", acta.sealedAt().toString());
		shown.put("exercise", acta.exerciseId() == null ? null : acta.exerciseId().toString());
		shown.put("secretariat", acta.secretariatId() == null ? null : acta.secretariatId().toString());
		shown.put("supersedes", supersededHash);
		return shown;
	}

}
