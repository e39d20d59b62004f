package org.tripartita.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.variable.value.ObjectValue;

import static org.tripartita.benchmark.Recording.LIST;
import static org.tripartita.benchmark.Recording.PLAIN;

import org.tripartita.benchmark.Recording.Value;

/** Reads from the history of a walked exercise which variables were set where. */
final class Recorder {

	/** The activities in which handlers and messages set variables; the others are the engine's own work. */
	private static final Set<String> HANDLED = Set.of("userTask", "serviceTask", "receiveTask");

	/** What the engine sets for repeated activities. */
	private static final Set<String> OF_ENGINE = Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter",
			"sector", "applicationId", "commitmentId", "agendaItemId", "topicId");

	private final HistoryService history;

	private final Map<String, List<Value>> starts = new HashMap<>();

	private final Map<String, List<List<Value>>> visits = new HashMap<>();

	Recorder(HistoryService history) {
		this.history = history;
	}

	Recording record(String territory) {
		Course.keys(territory)
			.stream()
			.flatMap(key -> history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(key)
				.orderByProcessInstanceStartTime()
				.asc()
				.list()
				.stream())
			.forEach(this::record);
		return new Recording(starts, visits);
	}

	private void record(HistoricProcessInstance instance) {
		var set = set(instance.getId());
		if (instance.getSuperProcessInstanceId() == null) {
			starts.putIfAbsent(instance.getProcessDefinitionKey(), set.values()
				.stream()
				.flatMap(List::stream)
				.filter(HistoricVariableUpdate::isInitial)
				.map(Recorder::value)
				.toList());
		}
		var purpose = history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName("purpose").singleResult();
		var places = new HashSet<>(visits.keySet());
		for (var activity : activities(instance)) {
			var place = Recording.place(activity.getActivityId(), purpose == null ? null : purpose.getValue().toString());
			if (!places.contains(place)) {
				visits.computeIfAbsent(place, key -> new ArrayList<>())
					.add(set.getOrDefault(activity.getId(), List.of()).stream().filter(update -> !update.isInitial()).map(Recorder::value).toList());
			}
		}
	}

	private List<HistoricActivityInstance> activities(HistoricProcessInstance instance) {
		return history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.finished()
			.orderByHistoricActivityInstanceEndTime()
			.asc()
			.list()
			.stream()
			.filter(activity -> HANDLED.contains(activity.getActivityType()))
			.toList();
	}

	private Map<String, List<HistoricVariableUpdate>> set(String instance) {
		var set = new LinkedHashMap<String, List<HistoricVariableUpdate>>();
		history.createHistoricDetailQuery()
			.processInstanceId(instance)
			.variableUpdates()
			.disableCustomObjectDeserialization()
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream()
			.map(HistoricVariableUpdate.class::cast)
			.filter(update -> !OF_ENGINE.contains(update.getVariableName()))
			.forEach(update -> set.computeIfAbsent(update.getActivityInstanceId(), key -> new ArrayList<>()).add(update));
		return set;
	}

	private static Value value(HistoricVariableUpdate update) {
		return update.getTypedValue() instanceof ObjectValue list
				? new Value(update.getVariableName(), LIST, list.getValueSerialized())
				: new Value(update.getVariableName(), PLAIN, update.getValue());
	}

}
