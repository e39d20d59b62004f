package org.tripartita.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

import org.tripartita.workflow.Names;

/** Writes a page for people about each process, from nothing but its model. */
final class ProcessPages {

	static final Path FOLDER = Path.of("docs", "processes");

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private ProcessPages() {
	}

	/** The text of every page by its file name. */
	static Map<String, String> all() {
		var pages = new TreeMap<String, String>();
		try (var files = Files.list(Path.of("processes"))) {
			files.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(file -> {
				var name = file.getFileName().toString().replace(".bpmn", "");
				pages.put(name + ".md", page(name, Bpmn.readModelFromFile(file.toFile())));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		pages.put("README.md", index(pages));
		return pages;
	}

	private static String index(Map<String, String> pages) {
		return "# Procesos\n\nUna página por proceso, generada de su modelo.\n\n" + pages.entrySet()
			.stream()
			.map(page -> "- [%s](%s)\n".formatted(page.getValue().lines().findFirst().orElseThrow().substring(2), page.getKey()))
			.collect(Collectors.joining());
	}

	private static String page(String name, BpmnModelInstance model) {
		var process = model.getModelElementsByType(Process.class).iterator().next();
		var text = new StringBuilder("# %s\n\n%s\n\n".formatted(process.getName(), words(process)));
		text.append("Modelo: [`processes/%s.bpmn`](../../processes/%s.bpmn)\n\n".formatted(name, name));
		text.append("![%s](../../src/main/resources/process-pictures/%s.svg)\n".formatted(process.getName(), name));
		tasks(text, sorted(model, UserTask.class));
		table(text, "Decisiones", "Regla | Tabla | Qué decide", sorted(model, BusinessRuleTask.class),
				rule -> "%s | [`%s`](../../processes/%s.dmn) | %s".formatted(line(rule), attribute(rule, "decisionRef"),
						attribute(rule, "decisionRef"), words(rule)));
		table(text, "Procesos que llama", "Paso | Proceso | Qué es", sorted(model, CallActivity.class),
				call -> "%s | [`%s`](%s.md) | %s".formatted(line(call), call.getCalledElement(), call.getCalledElement(), words(call)));
		table(text, "Lo que hace el sistema", "Acción | Clase | Qué hace", sorted(model, ServiceTask.class),
				task -> "%s | `%s` | %s".formatted(line(task), bean(task), words(task)));
		table(text, "Tiempos", "Suceso | Cuándo | Qué pasa", sorted(model, CatchEvent.class).stream().filter(ProcessPages::timed).toList(),
				event -> "%s | `%s` | %s".formatted(line(event), when(event), words(event)));
		table(text, "Finales", "Final | Qué significa", sorted(model, EndEvent.class),
				end -> "%s | %s".formatted(line(end), words(end)));
		return text.toString();
	}

	private static void tasks(StringBuilder text, Collection<UserTask> tasks) {
		table(text, "Tareas de las personas", "Tarea | Quién | Qué se pide | Formulario y clase", tasks,
				task -> "%s | %s | %s | [`%s`](../../forms/%s.form), `%s`".formatted(line(task), who(task), words(task),
						Names.form(task.getId()), Names.form(task.getId()), capitalized(Names.taskHandler(task.getId()))));
	}

	private static <T extends BaseElement> void table(StringBuilder text, String heading, String columns, Collection<T> elements,
			Function<T, String> row) {
		if (elements.isEmpty()) {
			return;
		}
		text.append("\n## %s\n\n| %s |\n|%s\n".formatted(heading, columns, " --- |".repeat(columns.split("\\|").length)));
		elements.forEach(element -> text.append("| ").append(row.apply(element)).append(" |\n"));
	}

	private static String who(UserTask task) {
		var groups = attribute(task, "candidateGroups");
		return groups.equals("${sector}") ? "cada uno de los tres sectores" : groups.replace(",", ", ").replaceAll("[${}]", "");
	}

	private static <T extends FlowElement> Collection<T> sorted(BpmnModelInstance model, Class<T> type) {
		return model.getModelElementsByType(type).stream().sorted(Comparator.comparing(ProcessPages::column)).toList();
	}

	/** Where an element is drawn: pages tell things from left to right. */
	private static double column(FlowElement element) {
		return element instanceof FlowNode node && node.getDiagramElement() != null
				? ((BpmnShape) node.getDiagramElement()).getBounds().getX() : 0;
	}

	private static boolean timed(CatchEvent event) {
		return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
	}

	private static String when(CatchEvent event) {
		var timer = (TimerEventDefinition) event.getEventDefinitions().iterator().next();
		return timer.getTimeDate() != null ? timer.getTimeDate().getTextContent()
				: timer.getTimeDuration() != null ? timer.getTimeDuration().getTextContent() : timer.getTimeCycle().getTextContent();
	}

	private static String bean(ServiceTask task) {
		return capitalized(attribute(task, "delegateExpression").replaceAll("[${}]", ""));
	}

	private static String capitalized(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	private static String attribute(BaseElement element, String name) {
		return element.getAttributeValueNs(CAMUNDA, name);
	}

	private static String line(FlowElement element) {
		return element.getName() == null ? "" : element.getName().replaceAll("\\s+", " ").strip();
	}

	private static String words(BaseElement element) {
		return element.getDocumentations().stream().map(Documentation::getTextContent).collect(Collectors.joining(" ")).replaceAll("\\s+", " ").strip();
	}

}
