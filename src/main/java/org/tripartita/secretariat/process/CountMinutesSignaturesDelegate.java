package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;

/** Asks the record how many sectors signed the minutes, and how often they were returned. */
@Component
class CountMinutesSignaturesDelegate implements JavaDelegate {

	private final SessionRecord record;

	CountMinutesSignaturesDelegate(SessionRecord record) {
		this.record = record;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var session = SESSION_ID.from(execution);
		StlSessionProcess.MINUTES_SIGNATURES.set(execution, record.signatures(session));
		StlSessionProcess.MINUTES_RETURNS.set(execution, record.returns(session));
	}

}
