package org.tripartita.exercise.process;

import java.time.Instant;
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

	/** Whether a party objected, so that somebody else looks at it; missing where a succession began before anybody did. */
	static final ProcessVariable<Boolean> OBJECTED = ProcessVariable.ofFlag("objected");

	/** The role that looks at the official publication. */
	static final ProcessVariable<String> REVIEWER = ProcessVariable.ofText("reviewer");

	/** When the other parties have had their time to look at what was reported. */
	static final ProcessVariable<Instant> REPORT_TERM_ENDS_AT = ProcessVariable.ofInstant("reportTermEndsAt");

	static final ProcessVariable<Boolean> OTHERS_IN_OFFICE = ProcessVariable.ofFlag("othersInOffice");

	/** When civil society has had its time to say whether it consents to who follows by law. */
	static final ProcessVariable<Instant> CONSENT_TERM_ENDS_AT = ProcessVariable.ofInstant("consentTermEndsAt");

	/** Whether that time passed without a word and the change went on; missing where a succession began before it could. */
	static final ProcessVariable<Boolean> SILENCE_NOTED = ProcessVariable.ofFlag("silenceNoted");

	/** Whether a branch still waits for its garante. */
	static final ProcessVariable<Boolean> REST_VACANT = ProcessVariable.ofFlag("restVacant");

	static final ProcessVariable<Consent> CONSENT = ProcessVariable.ofEnum("consent", Consent.class);

	/** Where a proposed garante comes from, for the decision {@code guarantor-agreement}. */
	static final ProcessVariable<Way> WAY = ProcessVariable.ofEnum("way", Way.class);

	/** When the two parties have had their time to say whether a law names somebody. */
	static final ProcessVariable<Instant> LAW_TERM_ENDS_AT = ProcessVariable.ofInstant("lawTermEndsAt");

	/** Whether one of the two confirms what the other does not. */
	static final ProcessVariable<Boolean> LAW_CONTESTED = ProcessVariable.ofFlag("lawContested");

	/** Whether the official publication names who is proposed, for the decision {@code guarantor-agreement}. */
	static final ProcessVariable<Boolean> PUBLICATION_RECORDED = ProcessVariable.ofFlag("publicationRecorded");

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
