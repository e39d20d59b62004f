package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;
import static org.tripartita.workflow.RoomVariables.ITEM_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionDeliberation;

/** Notes what all agreed on. */
@Component
class RecordConsensusDelegate implements JavaDelegate {

	private final SessionDeliberation deliberation;

	RecordConsensusDelegate(SessionDeliberation deliberation) {
		this.deliberation = deliberation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		deliberation.recordConsensus(SESSION_ID.from(execution), ITEM_ID.from(execution));
	}

}
