package org.tripartita.opencall;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.EndReason;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.Role;
import org.tripartita.opencall.FacilitatorReport.Cause;

/** A facilitator whose mandate ended acts no more: the appointment of the organisation's people ends with it (R3.1). */
@Component
class FacilitatorMandates {

	/** Recorded by no person: it follows from what the sectors said. */
	private static final String BY = "facilitator-change";

	private final Accounts accounts;

	private final Mandates mandates;

	FacilitatorMandates(Accounts accounts, Mandates mandates) {
		this.accounts = accounts;
		this.mandates = mandates;
	}

	void end(String territory, Facilitation facilitation, LocalDate lastDay, Cause cause) {
		var organisation = PanelScoring.plain(String.valueOf(facilitation.organisation()));
		accounts.holders(Role.FACILITACION, territory)
			.stream()
			.filter(account -> account.mandates()
				.stream()
				.anyMatch(held -> held.role() == Role.FACILITACION && held.territory().equalsIgnoreCase(territory)
						&& PanelScoring.plain(held.organisation()).equals(organisation)))
			.forEach(account -> mandates.end(account.username(), Role.FACILITACION, territory, lastDay,
					cause == Cause.RECUSAL ? EndReason.RESIGNED : EndReason.REMOVED, BY));
	}

}
