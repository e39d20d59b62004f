package org.tripartita.exercise.process;

import java.util.List;
import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code guarantor-succession} and this module agree on; the change itself is {@code Succession.ID}. */
final class SuccessionProcess {

	static final String KEY = "guarantor-succession";

	/** Whether a law names who follows, for the decision {@code succession-path}. */
	static final ProcessVariable<Follows> FOLLOWS = ProcessVariable.ofEnum("follows", Follows.class);

	/** Whether another party found it as it was published. */
	static final ProcessVariable<Boolean> CONFIRMED = ProcessVariable.ofFlag("confirmed");

	static final ProcessVariable<Boolean> OTHERS_IN_OFFICE = ProcessVariable.ofFlag("othersInOffice");

	static final ProcessVariable<Consent> CONSENT = ProcessVariable.ofEnum("consent", Consent.class);

	/** Where a proposed garante comes from, for the decision {@code guarantor-agreement}. */
	static final ProcessVariable<Way> WAY = ProcessVariable.ofEnum("way", Way.class);

	/** The parties that agree on a garante: all but the one that is missing. */
	static final ProcessVariable<List<String>> SIGNERS = ProcessVariable.ofRoles("signers");

	static final ProcessVariable<Boolean> GOVERNMENT_SIGNED = ProcessVariable.ofFlag("governmentSigned");

	static final ProcessVariable<Boolean> CIVIL_SOCIETY_SIGNED = ProcessVariable.ofFlag("civilSocietySigned");

	/** Those who have to receive the role. */
	static final ProcessVariable<List<UUID>> SUCCESSOR_IDS = ProcessVariable.ofIds("successorIds");

	enum Follows {

		LAW, NOBODY

	}

	enum Consent {

		CONSENT, REFUSE, ASK_ANOTHER

	}

	enum Way {

		AGREED, LAW

	}

	private SuccessionProcess() {
	}

}
