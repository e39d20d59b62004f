package org.tripartita.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The steps that a map draws, in their order, in the words of the model. */
@Component
public class ProcessMaps {

	private final Map<String, List<Step>> maps = new ConcurrentHashMap<>();

	/**
	 * @param number the step's number on the map
	 * @param element the first element that carries it, in reading order
	 * @param name what people call it, without the number
	 */
	public record Step(int number, String element, String name) {
	}

	/** The steps of a map by number; a step drawn more than once counts where it comes under its own name. */
	public List<Step> steps(String process) {
		return maps.computeIfAbsent(process, ProcessMaps::read);
	}

	private static List<Step> read(String process) {
		try (var file = new ClassPathResource("processes/" + process + ".bpmn").getInputStream()) {
			var steps = new TreeMap<Integer, Step>();
			Bpmn.readModelFromStream(file)
				.getModelElementsByType(CallActivity.class)
				.stream()
				.sorted(Comparator.comparing(call -> !call.getName().matches("\\d+\\..*")))
				.forEach(call -> number(call).ifPresent(number -> steps.putIfAbsent(number,
						new Step(number, call.getId(), call.getName().replaceFirst("^\\d+\\.\\s*", "").strip()))));
			return List.copyOf(steps.values());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<Integer> number(CallActivity call) {
		return Optional.ofNullable(call.getExtensionElements())
			.flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream().findFirst())
			.flatMap(properties -> properties.getCamundaProperties().stream().filter(one -> "step".equals(one.getCamundaName())).findFirst())
			.map(property -> Integer.valueOf(property.getCamundaValue()));
	}

}
