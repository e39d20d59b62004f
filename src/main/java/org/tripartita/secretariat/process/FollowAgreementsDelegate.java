package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;
import static org.tripartita.workflow.RoomVariables.DUE_ON;
import static org.tripartita.workflow.RoomVariables.SECRETARIAT_ID;
import static org.tripartita.workflow.RoomVariables.TERRITORY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.Agreements;
import org.tripartita.workflow.Processes;

/** Hands each agreement of the sealed acta to who answers for it; each is followed by an instance of its own. */
@Component
class FollowAgreementsDelegate implements JavaDelegate {

	private final Agreements agreements;

	private final Processes processes;

	FollowAgreementsDelegate(Agreements agreements, Processes processes) {
		this.agreements = agreements;
		this.processes = processes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		agreements.enforce(SESSION_ID.from(execution)).forEach(one -> processes.start(AgreementProcess.KEY,
				execution.getProcessBusinessKey(), Processes.facts()
					.with(TERRITORY, TERRITORY.from(execution))
					.with(SECRETARIAT_ID, one.secretariatId())
					.with(AgreementProcess.AGREEMENT_ID, one.id())
					.with(AgreementProcess.RESPONSIBLE, one.sector().role())
					.with(DUE_ON, one.dueOn())));
	}

}
