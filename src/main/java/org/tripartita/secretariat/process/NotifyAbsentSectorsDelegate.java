package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;

/** Two calls failed: the sectors that were missing are told. */
@Component
class NotifyAbsentSectorsDelegate implements JavaDelegate {

	private final SessionRecord record;

	NotifyAbsentSectorsDelegate(SessionRecord record) {
		this.record = record;
	}

	@Override
	public void execute(DelegateExecution execution) {
		record.notifyAbsent(SESSION_ID.from(execution));
	}

}
