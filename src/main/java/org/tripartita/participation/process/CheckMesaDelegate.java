package org.tripartita.participation.process;

import static org.tripartita.participation.process.CoCreationTableProcess.MESA_ID;
import static org.tripartita.participation.process.CoCreationTableProcess.MESA_READY;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import org.tripartita.participation.MesaClosing;

/** Asks the record whether the table may hand over its drafts (E9c). */
@Component
class CheckMesaDelegate implements JavaDelegate {

	private final MesaClosing closing;

	CheckMesaDelegate(MesaClosing closing) {
		this.closing = closing;
	}

	@Override
	public void execute(DelegateExecution execution) {
		MESA_READY.set(execution, closing.ready(MESA_ID.from(execution)));
	}

}
