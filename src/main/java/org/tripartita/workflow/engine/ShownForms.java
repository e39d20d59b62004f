package org.tripartita.workflow.engine;

import java.util.Collection;

import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Gives a browser what the handler of a task shows and nothing else. The engine would add every variable of the process:
 * nobody's business, and a field with the name of one would be sent back with its type, a list as a truth value.
 */
final class ShownForms extends FormServiceImpl {

	@Override
	public VariableMap getTaskFormVariables(String taskId, @Nullable Collection<String> names, boolean deserialised) {
		var shown = Variables.createVariables();
		for (FormField field : getTaskFormData(taskId).getFormFields()) {
			if (names == null || names.contains(field.getId())) {
				shown.putValueTyped(field.getId(), field.getValue());
			}
		}
		return shown;
	}

}
