package org.tripartita.workflow.engine;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.StepObserver;

/**
 * Reports the numbered steps of a map. A call activity of a map that carries the property {@code step} is a step, and
 * its property {@code state} says what entering means for the exercise; its room knows nothing of either. A task that
 * the map itself sets belongs to the step whose number it carries.
 */
@Component
class StepParseListener extends AbstractBpmnParseListener {

	private static final String STEP = "step";

	private static final String STATE = "state";

	private final Supplier<List<StepObserver>> observers;

	StepParseListener(ObjectProvider<StepObserver> observers) {
		this.observers = SingletonSupplier.of(() -> observers.stream().toList());
	}

	@Override
	public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
		parse(element, activity);
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		parse(element, activity);
	}

	private void parse(Element element, ActivityImpl activity) {
		var step = step(element);
		if (step == null) {
			return;
		}
		activity.setProperty(STEP, step);
		if (element.element("multiInstanceLoopCharacteristics") == null) {
			observe(activity, step, property(element, STATE));
		}
	}

	@Override
	public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
		var step = step(element);
		if (step != null) {
			observe(body, step, property(element, STATE));
		}
	}

	private void observe(ActivityImpl activity, int step, @Nullable String state) {
		activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> observers.get()
			.forEach(observer -> observer.entered(exercise(execution), step, state)));
		activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> observers.get()
			.forEach(observer -> observer.left(exercise(execution), step)));
	}

	private static UUID exercise(DelegateExecution execution) {
		return RoomVariables.EXERCISE_ID.from(execution);
	}

	/** The step of the map that this execution works for, on the map itself or through all rooms below it. */
	static @Nullable Integer stepOf(ExecutionEntity execution) {
		for (var at = execution; at != null; at = caller(at)) {
			PvmActivity activity = at.getActivity();
			if (activity != null && activity.getProperty(STEP) instanceof Integer step) {
				return step;
			}
		}
		return null;
	}

	private static @Nullable ExecutionEntity caller(ExecutionEntity execution) {
		return execution.getProcessInstance().getSuperExecution();
	}

	private static @Nullable Integer step(Element element) {
		var step = property(element, STEP);
		return step == null ? null : Integer.valueOf(step);
	}

	private static @Nullable String property(Element element, String name) {
		var extensions = element.element("extensionElements");
		var properties = extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
		if (properties == null) {
			return null;
		}
		return properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
			.stream()
			.filter(property -> name.equals(property.attribute("name")))
			.map(property -> property.attribute("value"))
			.findFirst()
			.orElse(null);
	}

}
