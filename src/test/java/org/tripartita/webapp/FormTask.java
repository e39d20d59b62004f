package org.tripartita.webapp;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A running process of one task with a form of the tests, open in somebody's browser. */
record FormTask(ProcessEngine engine, String process) {

	/** Starts a process whose only task shows the form of that name. */
	static FormTask start(final ProcessEngine engine, final String form, final Map<String, Object> variables) {
		final BpmnModelInstance model = Bpmn.createExecutableProcess(form).name("Prueba de formulario").startEvent()
				.userTask("userTask_fill").name("Capturar el acta").camundaAssignee(WebappServer.PERSON)
				.camundaFormRef(form).camundaFormRefBinding("deployment").endEvent().done();
		engine.getRepositoryService().createDeployment().enableDuplicateFiltering(false)
				.addModelInstance(form + ".bpmn", model)
				.addClasspathResource("org/tripartita/webapp/" + form + ".form").deploy();
		return new FormTask(engine, engine.getRuntimeService().startProcessInstanceByKey(form, variables).getId());
	}

	void dueIn(final Duration time) {
		engine.getTaskService().setDueDate(id(), Date.from(Instant.now().plus(time)));
	}

	private String id() {
		return engine.getTaskService().createTaskQuery().processInstanceId(process).singleResult().getId();
	}

	Page open(final BrowserContext person, final int port) {
		final Page page = person.newPage();
		page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + id());
		page.locator(".fjs-container").waitFor();
		return page;
	}

}
