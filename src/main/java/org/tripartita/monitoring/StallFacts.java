package org.tripartita.monitoring;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the classification is asked about: days counted from the acts themselves (domain 8.3); null where the act
 * never took place.
 *
 * @param started whether a call or a workshop is recorded
 * @param missingSectors how many of the three have no accredited representative
 * @param daysWithoutPlan days since installation, null once a plan is published
 * @param withoutGuarantor whether the exercise rests because nobody fills the role of the garante
 * @param callsFailed whether three calls of a session failed and none was held since
 */
record StallFacts(@Nullable Integer daysDeclared, boolean started, boolean installed, @Nullable Integer daysWithoutSession,
		int missingSectors, @Nullable Integer daysWithoutPlan, @Nullable Integer daysOverdue,
		@Nullable Integer daysWithoutUpdate, boolean withoutGuarantor, boolean callsFailed) {

	Map<String, Object> asVariables() {
		var facts = new HashMap<String, Object>();
		facts.put("daysDeclared", daysDeclared);
		facts.put("started", started);
		facts.put("installed", installed);
		facts.put("daysWithoutSession", daysWithoutSession);
		facts.put("missingSectors", missingSectors);
		facts.put("daysWithoutPlan", daysWithoutPlan);
		facts.put("daysOverdue", daysOverdue);
		facts.put("daysWithoutUpdate", daysWithoutUpdate);
		facts.put("withoutGuarantor", withoutGuarantor);
		facts.put("callsFailed", callsFailed);
		return facts;
	}

}
