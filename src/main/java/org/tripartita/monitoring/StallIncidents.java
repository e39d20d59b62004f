package org.tripartita.monitoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a stall where administrators look: as an incident of type {@code stl-estancado} on the STL's own instance or,
 * before there is one, on the step at which the exercise stands.
 */
@Component
class StallIncidents {

	static final String TYPE = "stl-estancado";

	/** It runs beside the steps from beginning to end, so nothing ever stands still there. */
	private static final String PUBLICITY = "callActivity_publicity";

	private final RuntimeService engine;

	StallIncidents(RuntimeService engine) {
		this.engine = engine;
	}

	/**
	 * @param process the STL's process or the map of the exercise
	 * @return the id of the incident; null where no instance of this key stands at an activity
	 */
	@Nullable String raise(String process, String businessKey, String code, String message) {
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(businessKey)
			.list()
			.stream()
			.findFirst()
			.flatMap(instance -> standing(instance.getId()))
			.map(activity -> engine.createIncident(TYPE, activity.getExecutionIds()[0], code, message).getId())
			.orElse(null);
	}

	/** Takes the incident back; one that went with its instance is gone already. */
	void resolve(String incidentId) {
		if (engine.createIncidentQuery().incidentId(incidentId).count() > 0) {
			engine.resolveIncident(incidentId);
		}
	}

	/** Whether the incident is still shown; it goes with the instance or the activity it was raised on. */
	boolean shown(@Nullable String incidentId) {
		return incidentId != null && engine.createIncidentQuery().incidentId(incidentId).count() > 0;
	}

	private Optional<ActivityInstance> standing(String instanceId) {
		return Optional.ofNullable(engine.getActivityInstance(instanceId))
			.stream()
			.flatMap(StallIncidents::leaves)
			.filter(activity -> !activity.getActivityId().equals(PUBLICITY) && activity.getExecutionIds().length > 0)
			.min(Comparator.comparing(ActivityInstance::getActivityId));
	}

	private static Stream<ActivityInstance> leaves(ActivityInstance activity) {
		return activity.getChildActivityInstances().length == 0 ? Stream.of(activity)
				: Arrays.stream(activity.getChildActivityInstances()).flatMap(StallIncidents::leaves);
	}

}
