package org.tripartita.participation.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.tripartita.workflow.ProcessVariable;

/** Names that {@code consultation} and this module agree on. */
final class ConsultationProcess {

	static final String KEY = "consultation";

	static final ProcessVariable<UUID> CONSULTATION_ID = ProcessVariable.ofId("consultationId");

	/** Whether the consultation was already held elsewhere. */
	static final ProcessVariable<Boolean> HELD = ProcessVariable.ofFlag("held");

	/** The first moment in which an answer is late. */
	static final ProcessVariable<Instant> CLOSES_AT = ProcessVariable.ofInstant("closesAt");

	/** What the decision {@code participation-sufficiency} weighs. */
	static final ProcessVariable<Integer> REACH_PERCENT = ProcessVariable.ofCount("reachPercent");

	static final ProcessVariable<Integer> MISSED_TARGETS = ProcessVariable.ofCount("missedTargets");

	static final ProcessVariable<Integer> OFFLINE_CONTRIBUTIONS = ProcessVariable.ofCount("offlineContributions");

	static final ProcessVariable<Integer> LARGEST_REGION_PERCENT = ProcessVariable.ofCount("largestRegionPercent");

	/** What that decision finds. */
	static final ProcessVariable<String> SUFFICIENCY = ProcessVariable.ofText("sufficiency");

	/** What is done where too few took part. */
	static final ProcessVariable<Continuation> CONTINUATION = ProcessVariable.ofEnum("continuation", Continuation.class);

	/** Whether the three sectors accepted the topics proposed last. */
	static final ProcessVariable<Boolean> TOPICS_ACCEPTED = ProcessVariable.ofFlag("topicsAccepted");

	/** The topics that the exercise works on, by rank: what the room gives back. */
	static final ProcessVariable<List<UUID>> TOPIC_IDS = ProcessVariable.ofIds("topicIds");

	enum Continuation {

		EXTEND, CONTINUE

	}

	private ConsultationProcess() {
	}

}
