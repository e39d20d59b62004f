package org.tripartita.workflow.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The rights on single tasks that the engine gives, without what would be for nothing: nobody holds a right yet on a task
 * that is just being made, whoever had taken a task holds all of them, and a task that is being completed is not worked
 * on any more.
 */
final class TaskRights extends DefaultAuthorizationProvider {

	@Override
	public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, @Nullable String before, @Nullable String assignee) {
		if (assignee == null || !SubmittedTasks.ofCommand().contains(task.getId())) {
			return super.newTaskAssignee(task, before, assignee);
		}
		return assignee.equals(before) || !isHistoricInstancePermissionsEnabled() ? null : new AuthorizationEntity[] { createOrUpdateAuthorization(task, assignee, null,
				Resources.HISTORIC_TASK, true, getHistoricPermissions(isEnforceSpecificVariablePermission())) };
	}

	@Override
	protected @Nullable AuthorizationEntity getGrantAuthorization(String task, @Nullable String user, @Nullable String group,
			Resource resource) {
		return isBeingMade(task) ? null : super.getGrantAuthorization(task, user, group, resource);
	}

	private static boolean isBeingMade(String task) {
		var known = Context.getCommandContext().getDbEntityManager().getDbEntityCache().getCachedEntity(TaskEntity.class, task);
		return known != null && known.getEntityState() == DbEntityState.TRANSIENT;
	}

}
