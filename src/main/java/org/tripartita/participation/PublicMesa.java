package org.tripartita.participation;

import java.util.List;
import java.util.Map;

/**
 * What a citizen may see of a sitting of a table.
 *
 * @param participants how many people sit there for each sector; absent sectors are not in it
 * @param drafts every draft with its disposition, in the order in which they came up
 * @param refusals what agencies answered that did not take a draft on
 * @param dissents what the sectors did not agree with; disagreement is legitimate (R9.1)
 */
public record PublicMesa(Mesa mesa, String topicName, Map<MesaSector, Integer> participants, List<TableDraft> drafts,
		List<AgencyRefusal> refusals, List<SectorOpinion> dissents) {

	/** How many people sit there for a sector. */
	public int participants(MesaSector sector) {
		return participants.getOrDefault(sector, 0);
	}

}
