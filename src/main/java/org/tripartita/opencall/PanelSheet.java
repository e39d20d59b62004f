package org.tripartita.opencall;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one member of the panel says of one candidate: nobody else sees it before the result.
 *
 * @param own whether the candidate is the member's own organisation: the others score it
 * @param conflict the conflict of interest that the member declared, null where none
 * @param points for each criterion in its order, empty where not yet given
 * @param interviewed whether the bases announce interviews
 * @param interview when and where it is held, null before that is set
 * @param interviewPoints what the member gave it, null before; apart from the other points
 */
public record PanelSheet(Dossier dossier, boolean own, @Nullable String conflict, List<Integer> points,
		boolean interviewed, @Nullable Interview interview, @Nullable Integer interviewPoints) {

	/** Whether the member still has something to say of this candidate. */
	public boolean waits() {
		return !own && conflict == null && (points.isEmpty() || interviewed && interviewPoints == null);
	}

}
