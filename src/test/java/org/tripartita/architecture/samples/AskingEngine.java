package org.tripartita.architecture.samples;

import java.time.Instant;

import jakarta.persistence.ManyToOne;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the rules of the house on purpose, to show that they bite. */
public class AskingEngine implements JavaDelegate {

	@Autowired
	private RuntimeService engine;

	@ManyToOne
	private AskingEngine another;

	@Override
	public void execute(DelegateExecution execution) {
		engine.setVariable(execution.getId(), "now", Instant.now().toString());
	}

}
