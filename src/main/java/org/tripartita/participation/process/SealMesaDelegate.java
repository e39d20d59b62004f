package org.tripartita.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.MesaClosing;

/** Hands the drafts to the STL and seals the minutes. */
@Component
class SealMesaDelegate implements JavaDelegate {

	private final MesaClosing closing;

	SealMesaDelegate(MesaClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		closing.submit(CoCreationTableProcess.MESA_ID.from(execution));
	}

}
