package org.tripartita.testing;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** The engine's clock is one per JVM, contexts are several: each test gets its context's, the next one a reset clock. */
class EngineClockListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext context) {
		context.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::moveEngine);
	}

	@Override
	public void afterTestClass(TestContext context) {
		ClockUtil.reset();
	}

}
