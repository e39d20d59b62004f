package org.tripartita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.RoomVariables;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/**
 * Walks an exercise as its people would: starts it by its form, answers its tasks as a role, lets due jobs run. The
 * same handlers, checks and rights as in Tasklist; only the browser is missing.
 */
@TestComponent
public class Walk {

	private static final int MOST_ROUNDS = 200;

	/** The roles that have tasks in the models. */
	public static final List<Role> ROLES = List.of(Role.ORGANO_GARANTE, Role.GOBIERNO, Role.SOCIEDAD_CIVIL,
			Role.FACILITACION, Role.ADMINISTRACION);

	private final Accounts accounts;

	private final ExerciseRegistry exercises;

	private final Exercises registered;

	private final Processes processes;

	private final TaskDesk desk;

	private final PendingTasks pending;

	private final ManagementService jobs;

	private final RuntimeService engine;

	private final TaskService tasks;

	private final FormService forms;

	private final ParticipantSession session;

	private final Territories territories;

	private final AtomicInteger municipalities = new AtomicInteger();

	Walk(Accounts accounts, ExerciseRegistry exercises, Exercises registered, Processes processes, TaskDesk desk,
			PendingTasks pending, ManagementService jobs, RuntimeService engine, TaskService tasks, FormService forms,
			ParticipantSession session, Territories territories) {
		this.accounts = accounts;
		this.exercises = exercises;
		this.registered = registered;
		this.processes = processes;
		this.desk = desk;
		this.pending = pending;
		this.jobs = jobs;
		this.engine = engine;
		this.tasks = tasks;
		this.forms = forms;
		this.session = session;
		this.territories = territories;
	}

	/** Opens an account for every role of a territory; its name is that of the group, {@code gobierno.oax}. */
	public void peopleOf(String territory) {
		for (var role : ROLES) {
			var name = RoleGroups.of(role.id(), territory);
			if (accounts.find(name).isEmpty()) {
				accounts.open(new NewAccount(name, role.id() + " " + territory, name + "@example.org", "una clave de prueba",
						role, territory, "Institución de prueba", LocalDate.of(2015, 1, 1)));
			}
		}
	}

	/** A municipality that nobody used before. */
	public String territory() {
		var key = "20%03d".formatted(municipalities.incrementAndGet());
		var state = territories.findByCode("OAX").orElseThrow();
		return territories.save(Territory.municipalityOf(state, key, "Municipio " + key, "Municipio " + key)).code();
	}

	/** An exercise without its map, for walking one room alone, where nobody ever had one. */
	public Exercise exercise(LocalDate interestOn) {
		return exercise(territory(), interestOn);
	}

	/** The same in a territory of one's choice; one that another test left open is concluded first. */
	public Exercise exercise(String territory, LocalDate interestOn) {
		peopleOf(territory);
		registered.findByTerritoryCodeOrderByCycleNumber(territory)
			.stream()
			.filter(earlier -> earlier.state() != ExerciseState.CONCLUDED)
			.forEach(earlier -> exercises.conclude(earlier.id(), interestOn));
		var opened = exercises.open(new Opening(ExerciseModel.COCREACION_LOCAL, territory, Sector.OVERSIGHT_BODY, interestOn));
		return ((Opened.Begun) opened).exercise();
	}

	/** Enters a room for an exercise, as its map would. */
	public ProcessInstance enter(String room, Exercise exercise, Processes.Facts more) {
		processes.start(room, exercise.code(), more.with(RoomVariables.EXERCISE_ID, exercise.id())
			.with(RoomVariables.TERRITORY, exercise.territoryCode()));
		runJobs();
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(room)
			.processInstanceBusinessKey(exercise.code())
			.list()
			.stream()
			.findFirst()
			.orElseThrow(() -> new AssertionError("The room " + room + " is over as soon as it began"));
	}

	/** Starts a process by its start form and returns its business key. */
	public String start(String role, String territory, String process, Map<String, Object> answer) {
		var receipt = desk.start(RoleGroups.of(role, territory), process, answer);
		assertThat(receipt).isInstanceOf(Receipt.Taken.class);
		runJobs();
		return ((Receipt.Taken) receipt).businessKey();
	}

	/** The sentence with which a start is refused. */
	public String refusedStart(String role, String territory, String process, Map<String, Object> answer) {
		var receipt = desk.start(RoleGroups.of(role, territory), process, answer);
		assertThat(receipt).isInstanceOf(Receipt.Refused.class);
		return ((Receipt.Refused) receipt).sentence();
	}

	/** Answers the one task of this kind that waits for a role in an exercise. */
	public void answer(UUID exercise, String element, String role, Map<String, Object> answer) {
		var task = task(exercise, element, role);
		answer(task, group(task, role), answer);
	}

	/** Answers the task of this kind about one of several things: its variable has this value. */
	public void answer(UUID exercise, String element, String role, ProcessVariable<?> about, String value,
			Map<String, Object> answer) {
		var task = task(exercise, element, role, about, value);
		answer(task, group(task, role), answer);
	}

	public void answer(PendingTask task, Map<String, Object> answer) {
		answer(task, task.group(), answer);
	}

	private void answer(PendingTask task, String account, Map<String, Object> answer) {
		var receipt = desk.submit(account, task.taskId(), answer);
		assertThat(receipt).as("the answer to %s", task.element()).isEqualTo(new Receipt.Taken(""));
		runJobs();
	}

	/** What the browser gets with the form of a task, as the engine's interface writes it: lists as JSON text. */
	public Map<String, Object> sentToBrowser(PendingTask task) {
		var sent = session.as(task.group(), () -> forms.getTaskFormVariables(task.taskId(), null, false));
		var values = new HashMap<String, Object>();
		for (var key : sent.keySet()) {
			TypedValue value = sent.getValueTyped(key);
			values.put(key, value instanceof SerializableValue list && !list.isDeserialized() ? list.getValueSerialized()
					: value.getValue());
		}
		return values;
	}

	/** The sentence with which an answer is refused; the task must still be there. */
	public String refused(UUID exercise, String element, String role, Map<String, Object> answer) {
		return refused(task(exercise, element, role), role, answer);
	}

	/** The same where several tasks of this kind wait. */
	public String refused(PendingTask task, String role, Map<String, Object> answer) {
		var receipt = desk.submit(group(task, role), task.taskId(), answer);
		assertThat(receipt).as("the answer to %s", task.element()).isInstanceOf(Receipt.Refused.class);
		assertThat(pending.find(task.taskId())).isPresent();
		return ((Receipt.Refused) receipt).sentence();
	}

	/** The task of this kind that waits for a role. */
	public PendingTask task(UUID exercise, String element, String role) {
		return find(exercise, element, role).orElseThrow(() -> new AssertionError(
				"No task %s waits for %s; there are %s".formatted(element, role, waiting(exercise))));
	}

	/** The task of this kind about one of several things: its variable has this value. */
	public PendingTask task(UUID exercise, String element, String role, ProcessVariable<?> about, String value) {
		return pending.ofExercise(exercise)
			.stream()
			.filter(one -> one.element().equals(element) && mayDo(one, role))
			.filter(one -> value.equals(String.valueOf(tasks.getVariable(one.taskId(), about.name()))))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task %s about %s waits for %s; there are %s".formatted(element, value, role,
					waiting(exercise))));
	}

	public Optional<PendingTask> find(UUID exercise, String element, String role) {
		return pending.ofExercise(exercise)
			.stream()
			.filter(task -> task.element().equals(element) && mayDo(task, role))
			.findFirst();
	}

	private static boolean mayDo(PendingTask task, String role) {
		return task.groups().stream().anyMatch(group -> RoleGroups.role(group).equals(role));
	}

	private static String group(PendingTask task, String role) {
		return task.groups().stream().filter(group -> RoleGroups.role(group).equals(role)).findFirst().orElseThrow();
	}

	/** What waits in an exercise, as {@code element@role}. */
	public List<String> waiting(UUID exercise) {
		return pending.ofExercise(exercise).stream().map(task -> task.element() + "@" + task.role()).sorted().toList();
	}

	/** Runs every job that is due, and those that these bring about; a failing job fails the test. */
	public void runJobs() {
		for (int round = 0; round < MOST_ROUNDS; round++) {
			var due = jobs.createJobQuery().executable().list();
			if (due.isEmpty()) {
				return;
			}
			due.sort(Comparator.comparing(job -> job.getDuedate() != null));
			due.stream().map(Job::getId).filter(id -> jobs.createJobQuery().jobId(id).count() > 0).forEach(jobs::executeJob);
		}
		throw new AssertionError("Jobs breed jobs without end");
	}

	/** The activities at which processes of a business key stand. */
	public List<String> standing(String businessKey) {
		return engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.list()
			.stream()
			.flatMap(instance -> engine.getActiveActivityIds(instance.getId()).stream())
			.sorted()
			.toList();
	}

}
