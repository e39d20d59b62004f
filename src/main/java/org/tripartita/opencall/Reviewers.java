package org.tripartita.opencall;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;

/** Who may look at a result again: nobody who judged in the call, and nobody for an organisation that it acts for (E2e). */
@Component
class Reviewers {

	private final CallParts parts;

	private final ApplicationStore applications;

	private final Accounts accounts;

	Reviewers(CallParts parts, ApplicationStore applications, Accounts accounts) {
		this.parts = parts;
		this.applications = applications;
		this.accounts = accounts;
	}

	boolean mayReview(OpenCall call, Candidate candidate, String username) {
		return !judged(call, username) && !actsFor(candidate, username);
	}

	/** Whether somebody is of the panel, or found a candidate of the call eligible or not. */
	boolean judged(OpenCall call, String username) {
		return parts.panelist(call.id(), username).isPresent() || applications.scoredBy(call.id(), username);
	}

	/** Whether somebody acts for the organisation of a candidate today, in whatever role and territory. */
	boolean actsFor(Candidate candidate, String username) {
		var own = PanelScoring.plain(candidate.organisation());
		return accounts.mandates(username).stream().anyMatch(held -> PanelScoring.plain(held.organisation()).equals(own));
	}

}
