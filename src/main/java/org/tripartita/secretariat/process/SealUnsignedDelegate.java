package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;

/** Seals an acta that too few sectors signed; whoever waits for a matter goes on waiting. */
@Component
class SealUnsignedDelegate implements JavaDelegate {

	private final SessionRecord record;

	SealUnsignedDelegate(SessionRecord record) {
		this.record = record;
	}

	@Override
	public void execute(DelegateExecution execution) {
		record.sealUnsigned(SESSION_ID.from(execution));
	}

}
