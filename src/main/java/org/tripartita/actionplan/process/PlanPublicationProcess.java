package org.tripartita.actionplan.process;

import java.util.List;
import java.util.UUID;

import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.workflow.ProcessVariable;

/** Names that {@code plan-publication} and this module agree on. */
final class PlanPublicationProcess {

	static final String KEY = "plan-publication";

	/** What each sector said, for the decision {@code plan-endorsement}. */
	static final ProcessVariable<Stand> GOVERNMENT_STAND = ProcessVariable.ofEnum("governmentStand", Stand.class);

	static final ProcessVariable<Stand> OVERSIGHT_BODY_STAND = ProcessVariable.ofEnum("oversightBodyStand", Stand.class);

	static final ProcessVariable<Stand> CIVIL_SOCIETY_STAND = ProcessVariable.ofEnum("civilSocietyStand", Stand.class);

	/** What the convener does after a sector refused. */
	static final ProcessVariable<Resolution> RESOLUTION = ProcessVariable.ofEnum("planResolution", Resolution.class);

	/** The commitments of the published plan, for the map. */
	static final ProcessVariable<List<UUID>> COMMITMENT_IDS = ProcessVariable.ofIds("commitmentIds");

	/** What the gate of the map asks. */
	static final ProcessVariable<Boolean> PUBLISHED = ProcessVariable.ofFlag("published");

	enum Resolution {

		CORRECT, STOP

	}

	private PlanPublicationProcess() {
	}

}
