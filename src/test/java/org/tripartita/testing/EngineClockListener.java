package org.tripartita.testing;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's clock, the engine of its assertions, the one that its web interface finds by name and what the web
 * applications find it with are one per JVM, contexts are several: each test gets those of its context, the next one a
 * reset clock.
 */
class EngineClockListener extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext context) {
		context.getApplicationContext().getBeanProvider(TestClock.class).ifAvailable(TestClock::moveEngine);
		context.getApplicationContext().getBeanProvider(ProcessEngine.class).ifAvailable(engine -> {
			AbstractAssertions.init(engine);
			ProcessEngines.registerProcessEngine(engine);
		});
		if (Cockpit.getRuntimeDelegate() == null) {
			servedAgain();
		}
	}

	/** A product that a test stopped took along what all web applications of the JVM share. */
	private static void servedAgain() {
		Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
		Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
		Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
		Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
	}

	@Override
	public void afterTestClass(TestContext context) {
		ClockUtil.reset();
	}

}
