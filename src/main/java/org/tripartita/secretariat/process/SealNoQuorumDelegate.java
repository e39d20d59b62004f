package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;

/** Leaves public proof that a call had no quorum (G-03). */
@Component
class SealNoQuorumDelegate implements JavaDelegate {

	private final SessionRecord record;

	SealNoQuorumDelegate(SessionRecord record) {
		this.record = record;
	}

	@Override
	public void execute(DelegateExecution execution) {
		StlSessionProcess.NEXT_CALL.set(execution, record.sealNoQuorum(SESSION_ID.from(execution)));
	}

}
