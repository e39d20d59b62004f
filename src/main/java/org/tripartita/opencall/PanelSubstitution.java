package org.tripartita.opencall;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.opencall.CallPanel.Eligible;
import org.tripartita.workflow.DecisionTable;

/**
 * Whether what is left of a panel is enough, and who takes the place of whoever left it. How few are too few, the decision
 * {@code panel-standing} says; nobody waits for it in silence: the convener names a substitute or says in public why those
 * who are left go on (R2.4; E2d [S3:337]).
 */
@Service
@Transactional
public class PanelSubstitution {

	private static final DecisionTable STANDING = new DecisionTable("panel-standing");

	private static final String STANDS = "STANDS";

	private final CallStore calls;

	private final CallParts parts;

	private final CallPanel panel;

	private final PanelScoring scoring;

	private final CallLog log;

	PanelSubstitution(CallStore calls, CallParts parts, CallPanel panel, PanelScoring scoring, CallLog log) {
		this.calls = calls;
		this.parts = parts;
		this.panel = panel;
		this.scoring = scoring;
		this.log = log;
	}

	/**
	 * How a panel stands.
	 *
	 * @param stands whether those who act are enough
	 * @param named how many the published panel had
	 * @param acting who gives points now, substitutes included, or gave all of them before its mandate ended
	 * @param left who gives none any more and has no substitute
	 */
	public record Standing(boolean stands, int named, List<Panelist> acting, List<Panelist> left) {
	}

	/** How the panel of a call stands today. */
	@Transactional(readOnly = true)
	public Standing standing(UUID callId) {
		var call = calls.get(callId);
		var substitutes = parts.substitutes(callId);
		var active = new HashSet<>(panel.acting(call).keySet());
		var excused = parts.excuses(callId).keySet();
		scoring.done(call).stream().map(Panelist::id).filter(id -> !excused.contains(id)).forEach(active::add);
		var acting = call.panel().stream().filter(one -> active.contains(one.id())).toList();
		var replaced = substitutes.values().stream().map(Substitute::replaces).collect(Collectors.toSet());
		var left = call.panel().stream().filter(one -> !active.contains(one.id()) && !replaced.contains(one.id())).toList();
		int named = call.panel().size() - substitutes.size();
		return new Standing(stands(call, named, acting), named, acting, left);
	}

	private static boolean stands(OpenCall call, int named, List<Panelist> acting) {
		var missing = new HashSet<>(call.panel().stream().map(Panelist::sector).toList());
		acting.forEach(one -> missing.remove(one.sector()));
		return STANDS.equals(STANDING.outcome(Map.of("named", named, "acting", acting.size(), "sectorsMissing", missing.size())));
	}

	/** Whether points can be given: the panel is enough, or the convener decided that those who are left go on. */
	@Transactional(readOnly = true)
	public boolean scores(UUID callId) {
		return calls.shortPanelReason(callId).isPresent() || standing(callId).stands();
	}

	/** Why a panel that is not enough goes on, public; empty where it is or nobody decided. */
	@Transactional(readOnly = true)
	public Optional<String> goesOnBecause(UUID callId) {
		return calls.shortPanelReason(callId);
	}

	/** Who can take a place: whoever acts for a sector in the territory and was never of this panel. */
	@Transactional(readOnly = true)
	public List<Eligible> candidates(UUID callId) {
		var known = Set.copyOf(parts.usernames(callId).values());
		return panel.eligible(calls.get(callId).exerciseId()).stream().filter(one -> !known.contains(one.username())).toList();
	}

	/** Who stepped in for whom, by the place of the substitute. */
	public record Substitute(UUID replaces, String reason) {
	}

	/** What became of a substitution. */
	public enum Substituted {

		DONE,

		/** Nobody left the panel, or each has a substitute. */
		NOBODY_LEFT,

		/** Acts for no sector there any more, or was of this panel before. */
		UNKNOWN

	}

	/**
	 * Seats a substitute, for somebody of the same sector where one left; what the others gave stays.
	 *
	 * @param nominee the account and the office that is published
	 * @param reason public
	 */
	public Substituted substitute(UUID callId, Nominee nominee, String reason) {
		var call = calls.holdAlone(callId).orElseThrow();
		var known = candidates(callId).stream().filter(one -> one.username().equals(nominee.username())).findFirst();
		if (known.isEmpty()) {
			return Substituted.UNKNOWN;
		}
		var left = standing(callId).left();
		if (left.isEmpty()) {
			return Substituted.NOBODY_LEFT;
		}
		var replaced = left.stream().filter(one -> one.sector() == known.get().sector()).findFirst().orElse(left.get(0));
		var seated = new Panelist(UUID.randomUUID(), known.get().sector(), known.get().organisation(), nominee.office());
		parts.substitute(callId, call.panel().size(), seated, nominee.username(), new Substitute(replaced.id(), reason));
		log.add(call, log.today(), null, "opencall.log.substituted", seated.office(), seated.organisation(), replaced.office(),
				replaced.organisation(), call.title(), reason);
		return Substituted.DONE;
	}

	/** Those who are left go on without a substitute. */
	public void goOn(UUID callId, String reason) {
		var call = calls.get(callId);
		calls.shortPanel(callId, reason);
		log.add(call, log.today(), null, "opencall.log.panel-goes-on", standing(callId).acting().size(), call.title(), reason);
	}

}
