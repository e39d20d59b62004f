package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;

/** Gives the minutes back to the secretary, with the public reasons of those who did not sign. */
@Component
class ReturnMinutesDelegate implements JavaDelegate {

	private final SessionRecord record;

	ReturnMinutesDelegate(SessionRecord record) {
		this.record = record;
	}

	@Override
	public void execute(DelegateExecution execution) {
		record.returnMinutes(SESSION_ID.from(execution));
	}

}
