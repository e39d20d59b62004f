package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.MesaClosing;

/** Seals the minutes of a table that closed its topic. */
@Component
class CloseTopicDelegate implements JavaDelegate {

	private final MesaClosing closing;

	CloseTopicDelegate(MesaClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		closing.close(CoCreationTableProcess.MESA_ID.from(execution));
	}

}
