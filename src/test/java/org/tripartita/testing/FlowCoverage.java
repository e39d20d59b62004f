package org.tripartita.testing;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/**
 * Notes which sequence flows of which models the tests of this JVM took. Every end event, boundary event and branch of
 * a gateway lies on one.
 */
@TestComponent
public class FlowCoverage extends AbstractProcessEnginePlugin {

	private static final Map<String, Set<String>> DRAWN = new ConcurrentHashMap<>();

	private static final Map<String, Set<String>> TAKEN = new ConcurrentHashMap<>();

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		var listeners = new ArrayList<BpmnParseListener>();
		if (engine.getCustomPostBPMNParseListeners() != null) {
			listeners.addAll(engine.getCustomPostBPMNParseListeners());
		}
		listeners.add(new Notes());
		engine.setCustomPostBPMNParseListeners(listeners);
	}

	/** The flows that no test took, by model. */
	static Map<String, Set<String>> untaken() {
		var untaken = new TreeMap<String, Set<String>>();
		DRAWN.forEach((model, flows) -> {
			var left = new TreeSet<>(flows);
			left.removeAll(TAKEN.getOrDefault(model, Set.of()));
			if (!left.isEmpty()) {
				untaken.put(model, left);
			}
		});
		return untaken;
	}

	static int drawn() {
		return DRAWN.values().stream().mapToInt(Set::size).sum();
	}

	private static final class Notes extends AbstractBpmnParseListener {

		@Override
		public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
			var model = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
			DRAWN.computeIfAbsent(model, key -> ConcurrentHashMap.newKeySet()).add(transition.getId());
			transition.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN
				.computeIfAbsent(model, key -> ConcurrentHashMap.newKeySet())
				.add(transition.getId()));
		}

	}

}
