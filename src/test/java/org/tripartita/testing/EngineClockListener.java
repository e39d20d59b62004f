package org.tripartita.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's clock, the engine of its assertions and the one that its web interface finds by name are one per JVM,
 * contexts are several: each test gets those of its context, the next one a reset clock.
 */
class EngineClockListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext context) {
		context.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::moveEngine);
		context.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(engine -> {
			AbstractAssertions.init(engine);
			ProcessEngines.registerProcessEngine(engine);
		});
	}

	@Override
	public void afterTestClass(TestContext context) {
		ClockUtil.reset();
	}

}
