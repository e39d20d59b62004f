package org.tripartita.opencall;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What one member of the panel says of one candidate: nobody else sees it before the result.
 *
 * @param own whether the candidate is the member's own organisation: the others score it
 * @param conflict the conflict of interest that the member declared, null where none
 * @param points for each criterion in its order, empty where not yet given
 */
public record PanelSheet(Dossier dossier, boolean own, @Nullable String conflict, List<Integer> points) {

	/** Whether the member still has something to say of this candidate. */
	public boolean waits() {
		return !own && conflict == null && points.isEmpty();
	}

}
