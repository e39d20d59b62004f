package org.tripartita.secretariat.process;

import static org.tripartita.secretariat.process.StlSessionProcess.AGENDA_ITEM_ID;
import static org.tripartita.secretariat.process.StlSessionProcess.DECISION;
import static org.tripartita.secretariat.process.StlSessionProcess.ITEM_DECIDED;
import static org.tripartita.secretariat.process.StlSessionProcess.SESSION_ID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.secretariat.SessionRecord;
import org.tripartita.workflow.Processes;

/** Seals the acta and tells each decision to whoever waits for it, and the STL's life that a session was held. */
@Component
class SealSessionDelegate implements JavaDelegate {

	private final SessionRecord record;

	private final Processes processes;

	SealSessionDelegate(SessionRecord record, Processes processes) {
		this.record = record;
		this.processes = processes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		record.seal(SESSION_ID.from(execution))
			.forEach(item -> processes.tell(ITEM_DECIDED, AGENDA_ITEM_ID, item.itemId(),
					Processes.facts().with(DECISION, item.result())));
		processes.tellAll(SecretariatProcess.SESSION_HELD, execution.getProcessBusinessKey(), Processes.facts());
	}

}
