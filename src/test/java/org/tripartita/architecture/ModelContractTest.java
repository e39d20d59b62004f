package org.tripartita.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.StringUtils;

import org.tripartita.exercise.ExerciseState;
import org.tripartita.workflow.Names;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.StartHandler;
import org.tripartita.workflow.UserTaskHandler;
import org.tripartita.workflow.form.FormSchema;

/** Models, forms, decisions and Java hold together by their names; read without an engine. */
class ModelContractTest {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{!?\\s*\\w+(\\s*[=!]=\\s*'[A-Z_]+')?\\s*}");

	/** Days count from now, or from the event that a variable names. */
	private static final Pattern DUE_DATE = Pattern.compile("\\$\\{deadlines\\.due(?:\\(execution\\)|From\\(execution, '(\\w+)'\\))}");

	private static final Set<String> ROLES = Set.of("convocante", "presidencia", "secretaria-tecnica", "organo-garante",
			"gobierno", "sociedad-civil", "facilitacion", "administracion", "administracion-federal");

	private static Map<String, BpmnModelInstance> models;

	@BeforeAll
	static void read() {
		models = files("processes", ".bpmn").stream()
			.collect(toMap(ModelContractTest::name, file -> Bpmn.readModelFromFile(file.toFile()), (a, b) -> a, TreeMap::new));
	}

	@Test
	void a_file_holds_one_executable_process_of_its_name_that_keeps_its_history_for_a_time() {
		models.forEach((name, model) -> assertThat(model.getModelElementsByType(Process.class)).as(name)
			.singleElement()
			.satisfies(process -> {
				assertThat(process.getId()).isEqualTo(name);
				assertThat(process.isExecutable()).isTrue();
				assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
			}));
	}

	@Test
	void every_user_task_has_its_form_somebody_to_do_it_a_due_date_and_words_that_say_what_is_asked() {
		for (var task : all(UserTask.class)) {
			assertThat(task.getId()).startsWith("userTask_");
			assertThat(attribute(task, "formRef")).as(task.getId()).isEqualTo(Names.form(task.getId()));
			assertThat(attribute(task, "formRefBinding")).as(task.getId()).isEqualTo("deployment");
			assertThat(attribute(task, "dueDate")).as(task.getId()).matches(DUE_DATE);
			assertThat(task.getDocumentations()).as(task.getId()).isNotEmpty();
			assertThat(Stream.of(attribute(task, "candidateGroups").split(",")).map(String::strip))
				.as(task.getId())
				.isNotEmpty()
				.allMatch(role -> ROLES.contains(role) || role.matches("\\$\\{\\w+}"));
		}
	}

	@Test
	void an_event_from_which_days_count_is_a_variable_of_the_contract() throws ReflectiveOperationException {
		var known = variables();

		var counted = all(UserTask.class).stream().map(task -> DUE_DATE.matcher(attribute(task, "dueDate")))
			.filter(due -> due.matches() && due.group(1) != null)
			.map(due -> due.group(1))
			.toList();
		assertThat(counted).isNotEmpty().isSubsetOf(known);
	}

	/** The names of all variables that the contract classes declare. */
	private static Set<String> variables() throws ReflectiveOperationException {
		var scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.process\\.\\w+Process")));
		var names = new TreeSet<String>();
		for (var contract : scan.findCandidateComponents("org.tripartita")) {
			for (var field : Class.forName(contract.getBeanClassName()).getDeclaredFields()) {
				if (field.getType() == ProcessVariable.class) {
					field.setAccessible(true);
					names.add(field.get(null).toString());
				}
			}
		}
		return names;
	}

	@Test
	void every_user_task_has_one_handler_and_every_handler_a_task() {
		var asked = all(UserTask.class).stream().map(task -> Names.taskHandler(task.getId())).toList();

		assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(beans(UserTaskHandler.class));
	}

	@Test
	void every_start_form_has_one_handler_and_every_start_handler_a_form() {
		var asked = all(StartEvent.class).stream()
			.filter(start -> attribute(start, "formRef") != null)
			.peek(start -> assertThat(attribute(start, "formRef")).isEqualTo(Names.form(start.getId())))
			.map(start -> Names.startHandler(start.getId()))
			.toList();

		assertThat(asked).containsExactlyInAnyOrderElementsOf(beans(StartHandler.class));
	}

	@Test
	void every_service_task_names_a_delegate_and_every_delegate_is_named() {
		var named = new TreeSet<String>();
		for (var model : models.values()) {
			Stream.concat(model.getModelElementsByType(ServiceTask.class).stream(),
					model.getModelElementsByType(MessageEventDefinition.class).stream())
				.map(element -> attribute(element, "delegateExpression"))
				.filter(expression -> expression != null)
				.forEach(expression -> named.add(expression.replaceAll("[${}]", "")));
			assertThat(model.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> {
				assertThat(attribute(task, "delegateExpression")).as(task.getId()).matches("\\$\\{\\w+Delegate}");
				assertThat(attribute(task, "class")).isNull();
				assertThat(attribute(task, "expression")).isNull();
			});
			assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
		}

		assertThat(named).containsExactlyInAnyOrderElementsOf(beans(JavaDelegate.class));
	}

	@Test
	void every_called_room_exists_and_gets_its_values_one_by_one_with_the_business_key() {
		for (var call : all(CallActivity.class)) {
			assertThat(models).as(call.getId()).containsKey(call.getCalledElement());
			var ins = call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list();
			assertThat(ins).as(call.getId()).noneMatch(in -> "all".equals(in.getCamundaVariables()));
			assertThat(ins).as(call.getId()).anyMatch(in -> in.getCamundaBusinessKey() != null);
		}
	}

	@Test
	void a_state_that_a_map_announces_is_one_that_exercises_know() {
		var announced = models.values()
			.stream()
			.flatMap(model -> model.getModelElementsByType(CamundaProperty.class).stream())
			.filter(property -> property.getCamundaName().equals("state"))
			.map(CamundaProperty::getCamundaValue)
			.toList();

		assertThat(announced).isNotEmpty()
			.isSubsetOf(Stream.of(ExerciseState.values()).map(ExerciseState::name).toList());
	}

	@Test
	void every_decision_asked_for_exists_and_is_bound_to_its_deployment() {
		for (var rule : all(BusinessRuleTask.class)) {
			assertThat(Path.of("processes", attribute(rule, "decisionRef") + ".dmn")).as(rule.getId()).exists();
			assertThat(attribute(rule, "decisionRefBinding")).as(rule.getId()).isEqualTo("deployment");
		}
	}

	/** Answers of decisions are kept, so what day it is has to be one of the facts. */
	@Test
	void no_decision_asks_what_day_it_is() throws IOException {
		try (var files = Files.list(Path.of("processes"))) {
			assertThat(files.filter(file -> file.toString().endsWith(".dmn"))).isNotEmpty()
				.allSatisfy(table -> assertThat(table).content().doesNotContainPattern("\\b(now|today)\\s*\\("));
		}
	}

	@Test
	void a_condition_asks_one_variable() {
		for (var flow : all(SequenceFlow.class)) {
			if (flow.getConditionExpression() != null) {
				assertThat(flow.getConditionExpression().getTextContent()).as(flow.getId()).matches(ONE_VARIABLE);
			}
		}
	}

	@Test
	void every_element_that_people_read_has_a_name_and_words() {
		for (var model : models.values()) {
			model.getModelElementsByType(FlowNode.class)
				.stream()
				.filter(node -> node instanceof ServiceTask || node instanceof CallActivity || node instanceof BusinessRuleTask)
				.forEach(node -> {
					assertThat(node.getName()).as(node.getId()).isNotBlank();
					assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
				});
		}
	}

	@Test
	void every_form_is_used_and_can_be_judged() throws IOException {
		var used = new TreeSet<String>();
		all(UserTask.class).forEach(task -> used.add(attribute(task, "formRef")));
		all(StartEvent.class).stream().map(start -> attribute(start, "formRef")).filter(form -> form != null).forEach(used::add);

		var present = new TreeSet<String>();
		for (var file : files("forms", ".form")) {
			present.add(name(file));
			assertThat(FormSchema.read(Files.newInputStream(file)).id()).isEqualTo(name(file));
		}
		assertThat(present).isEqualTo(used);
	}

	@Test
	void element_ids_of_tasks_are_unique_over_all_models() {
		assertThat(all(UserTask.class)).extracting(BaseElement::getId).doesNotHaveDuplicates();
	}

	private static <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		var all = new ArrayList<T>();
		models.values().forEach(model -> all.addAll(model.getModelElementsByType(type)));
		assertThat(all).isNotEmpty();
		return all;
	}

	private static String attribute(ModelElementInstance element, String name) {
		return element.getAttributeValueNs(CAMUNDA, name);
	}

	private static List<String> beans(Class<?> type) {
		var scan = new ClassPathScanningCandidateComponentProvider(false);
		scan.addIncludeFilter(new AssignableTypeFilter(type));
		scan.addExcludeFilter((found, types) -> found.getResource().getURL().getPath().contains("/test-classes/"));
		return scan.findCandidateComponents("org.tripartita")
			.stream()
			.map(bean -> StringUtils.uncapitalize(bean.getBeanClassName().substring(bean.getBeanClassName().lastIndexOf('.') + 1)))
			.toList();
	}

	private static List<Path> files(String folder, String ending) {
		try (var files = Files.list(Path.of(folder))) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
	}

}
