package org.tripartita.opencall;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant handed in: for those who evaluate, never public (R2.5).
 *
 * @param contactEmail RESTRICTED; null where a paper application had none
 * @param enclosures the documents that were handed in
 * @param points for each criterion in its order, 0 to 10, null where not yet given
 * @param gender of the person proposed, null where it was not said; RESTRICTED, for parity only
 */
public record Dossier(Candidate candidate, String motivation, @Nullable String contactEmail, boolean onPaper,
		List<@Nullable Integer> points, List<Enclosure> enclosures, @Nullable Gender gender) {

	/** The documents that the call needs and that were not handed in; those of an application on paper are in its file. */
	public List<String> missing(OpenCall call) {
		return onPaper ? List.of() : call.documents()
			.stream()
			.filter(asked -> asked.required() && enclosures.stream().noneMatch(one -> one.name().equals(asked.name())))
			.map(RequestedDocument::name)
			.toList();
	}

}
