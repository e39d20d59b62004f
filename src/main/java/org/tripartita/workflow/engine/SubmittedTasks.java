package org.tripartita.workflow.engine;

import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** The tasks whose answer went through the edge in this command; any other completion is refused. */
final class SubmittedTasks implements Session {

	private final Set<String> ids = new HashSet<>();

	static SubmittedTasks ofCommand() {
		return Context.getCommandContext().getSession(SubmittedTasks.class);
	}

	void add(String taskId) {
		ids.add(taskId);
	}

	boolean contains(String taskId) {
		return ids.contains(taskId);
	}

	@Override
	public void flush() {
		// nothing is kept beyond the command
	}

	@Override
	public void close() {
		ids.clear();
	}

	static final class Factory implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return SubmittedTasks.class;
		}

		@Override
		public Session openSession() {
			return new SubmittedTasks();
		}

	}

}
