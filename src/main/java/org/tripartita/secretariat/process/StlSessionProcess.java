package org.tripartita.secretariat.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.NextCall;
import org.tripartita.secretariat.SessionKind;
import org.tripartita.workflow.ProcessVariable;

/** Names that {@code stl-session}, the processes that wait for its decisions and this module agree on. */
final class StlSessionProcess {

	static final String KEY = "stl-session";

	static final ProcessVariable<UUID> SESSION_ID = ProcessVariable.ofId("sessionId");

	/** The matters in the order of business. */
	static final ProcessVariable<List<UUID>> ITEM_IDS = ProcessVariable.ofIds("itemIds");

	/** The day for which the session is called: what is to be done after it counts from there. */
	static final ProcessVariable<LocalDate> SESSION_ON = ProcessVariable.ofDate("sessionOn");

	/** What became of a call. */
	static final ProcessVariable<CallStanding> CALL_STANDING = ProcessVariable.ofEnum("callStanding", CallStanding.class);

	/** What follows a call without quorum. */
	static final ProcessVariable<NextCall> NEXT_CALL = ProcessVariable.ofEnum("nextCall", NextCall.class);

	/** What the last round came to, for the decision {@code decision-method}. */
	static final ProcessVariable<Boolean> OPPOSED = ProcessVariable.ofFlag("opposed");

	static final ProcessVariable<Integer> ROUNDS = ProcessVariable.ofCount("rounds");

	static final ProcessVariable<Boolean> MEDIATED = ProcessVariable.ofFlag("mediated");

	static final ProcessVariable<SessionKind> SESSION_KIND = ProcessVariable.ofEnum("sessionKind", SessionKind.class);

	static final ProcessVariable<Boolean> EXTRAORDINARY_CASE = ProcessVariable.ofFlag("extraordinaryCase");

	static final ProcessVariable<Boolean> CONSENSUS_ONLY = ProcessVariable.ofFlag("consensusOnly");

	/** What a vote came to: a result, or {@value #NO_MAJORITY}. */
	static final ProcessVariable<String> VOTE_OUTCOME = ProcessVariable.ofText("voteOutcome");

	static final String NO_MAJORITY = "NONE";

	/** What the sectors made of the minutes, for the decision {@code minutes-signatures}. */
	static final ProcessVariable<Integer> MINUTES_SIGNATURES = ProcessVariable.ofCount("minutesSignatures");

	static final ProcessVariable<Integer> MINUTES_RETURNS = ProcessVariable.ofCount("minutesReturns");

	/** Told to whoever waits for a matter, once the acta that decides it is sealed. */
	static final String ITEM_DECIDED = "secretariat.itemDecided";

	/** By which the one who waits knows the matter. */
	static final ProcessVariable<UUID> AGENDA_ITEM_ID = ProcessVariable.ofId("agendaItemId");

	/** What was decided; never {@code POSTPONED}. */
	static final ProcessVariable<DecisionResult> DECISION = ProcessVariable.ofEnum("decision", DecisionResult.class);

	private StlSessionProcess() {
	}

}
