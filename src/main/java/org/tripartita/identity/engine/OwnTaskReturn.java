package org.tripartita.identity.engine;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Lets somebody give back a task. The right to work on a task does not include that, and the right to assign it would
 * outlive the return; so the engine is told that a task is its assignee's to let go. Giving it to somebody else goes
 * the same way and has no path from outside.
 */
@Component
class OwnTaskReturn extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setCommandCheckers(List.of(new TenantCommandChecker(), new Checker()));
	}

	private static final class Checker extends AuthorizationCommandChecker {

		@Override
		public void checkTaskAssign(TaskEntity task) {
			var person = Context.getCommandContext().getAuthenticatedUserId();
			if (person == null || !person.equals(task.getAssignee())) {
				super.checkTaskAssign(task);
			}
		}

	}

}
