package org.tripartita.workflow.engine;

import java.util.LinkedHashSet;
import java.util.List;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Gives every user task and every start form of a parsed model to the edge: its form, its role in the territory, its
 * place among the pending tasks.
 */
@Component
class TaskParseListener extends AbstractBpmnParseListener {

	private final FormEdge edge;

	private final PendingTaskListener pending;

	TaskParseListener(FormEdge edge, PendingTaskListener pending) {
		this.edge = edge;
		this.pending = pending;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.setTaskFormHandler(new TaskFormGuard(task.getTaskFormHandler(), edge));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, pending);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, pending);
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, pending);
		placeRoles(task);
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity definition) {
		var form = definition.getStartFormDefinition();
		if (form != null && form.getCamundaFormDefinitionKey() != null) {
			definition.setStartFormHandler(new StartFormGuard(definition.getStartFormHandler(), edge));
		}
	}

	/** A model names a role; the task goes to the group of that role in the territory of the process. */
	private static void placeRoles(TaskDefinition task) {
		var groups = task.getCandidateGroupIdExpressions();
		var roles = List.copyOf(new LinkedHashSet<Expression>(groups));
		groups.clear();
		for (var role : roles) {
			var text = role.getExpressionText();
			var argument = text.startsWith("${") ? text.substring(2, text.length() - 1) : "'" + text + "'";
			groups.add(Context.getProcessEngineConfiguration()
				.getExpressionManager()
				.createExpression("${roleGroups.of(execution, " + argument + ")}"));
		}
	}

}
