package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.PartyWithdrawalProcess.REFOUNDED;
import static org.tripartita.secretariat.process.PartyWithdrawalProcess.WITHDRAWAL_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.PartyLife;

/** Ends the STL once the three agreed on a new body. */
@Component
class SettleRefoundationDelegate implements JavaDelegate {

	private final PartyLife parties;

	SettleRefoundationDelegate(PartyLife parties) {
		this.parties = parties;
	}

	@Override
	public void execute(DelegateExecution execution) {
		REFOUNDED.set(execution, parties.settle(WITHDRAWAL_ID.from(execution)));
	}

}
