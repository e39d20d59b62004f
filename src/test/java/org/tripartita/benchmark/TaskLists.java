package org.tripartita.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoomVariables;

/** The list of one government's tasks in Tasklist, while exercises and people grow around it in the other territories. */
final class TaskLists {

	/** Whose list it is; nothing else grows here. */
	static final String MINE = "GUA";

	private static final String ME = "gobierno.gua";

	private static final String ROOM = "declaration";

	private final Walk walk;

	private final Territories territories;

	private final ExerciseRegistry registry;

	private final Processes processes;

	private final Accounts accounts;

	private final ParticipantSession session;

	private final FilterService filters;

	private final TaskService tasks;

	private final LocalDate day;

	/** Tasklist knows it from the list of lists. */
	private final String filter;

	private int exercises;

	private int people;

	TaskLists(ApplicationContext product, LocalDate day) {
		this.walk = product.getBean(Walk.class);
		this.territories = product.getBean(Territories.class);
		this.registry = product.getBean(ExerciseRegistry.class);
		this.processes = product.getBean(Processes.class);
		this.accounts = product.getBean(Accounts.class);
		this.session = product.getBean(ParticipantSession.class);
		this.filters = product.getBean(FilterService.class);
		this.tasks = product.getBean(TaskService.class);
		this.day = day;
		this.filter = filters.createFilterQuery().filterName("Tareas de mi grupo").singleResult().getId();
	}

	/** Gives the government so many more tasks. */
	void tasks(int number) {
		walk.peopleOf(MINE);
		var exercise = exercise(MINE);
		IntStream.range(0, number).forEach(task -> enter(exercise));
	}

	/** Opens exercises in municipalities of the other states, each with a task that waits, until there are so many. */
	void exercises(int number) {
		var states = territories.states().stream().filter(state -> !state.code().equals(MINE)).toList();
		for (; exercises < number; exercises++) {
			var state = states.get(exercises % states.size());
			var key = "%s%03d".formatted(state.inegiKey(), 1 + exercises / states.size());
			var municipality = territories.save(Territory.municipalityOf(state, key, "Municipio " + key, "Municipio " + key));
			enter(exercise(municipality.code()));
		}
	}

	/** Opens accounts in the other states until there are so many. */
	void people(int number) {
		var states = territories.states().stream().filter(state -> !state.code().equals(MINE)).toList();
		for (; people < number; people++) {
			accounts.open(new NewAccount("gente." + people, "Alguien", null, "una clave de prueba", role(people),
					states.get(people % states.size()).code(), "Institución " + people % 500, day));
		}
	}

	private static Role role(int number) {
		if (number % 50 == 0) {
			return Role.ORGANO_GARANTE;
		}
		return number % 2 == 0 ? Role.GOBIERNO : Role.SOCIEDAD_CIVIL;
	}

	private Exercise exercise(String territory) {
		return ((Opened.Begun) registry.open(new Opening(ExerciseModel.COCREACION_LOCAL, territory, Sector.GOVERNMENT, day))).exercise();
	}

	private void enter(Exercise exercise) {
		processes.start(ROOM, exercise.code(), Processes.facts()
			.with(RoomVariables.EXERCISE_ID, exercise.id())
			.with(RoomVariables.TERRITORY, exercise.territoryCode()));
	}

	/** The list as Tasklist reads it, with every right checked. */
	int list() {
		return session.as(ME, () -> filters.<Task>list(filter)).size();
	}

	/** The same tasks without any right checked: what the engine needs to find them. */
	int listUnchecked() {
		return tasks.createTaskQuery().taskCandidateGroupIn(List.of(ME)).taskUnassigned().orderByDueDate().asc().list().size();
	}

	/** The same tasks found by nothing but the rights on them, as Cockpit finds what it shows. */
	int listByRights() {
		return session.as(ME, () -> tasks.createTaskQuery().taskUnassigned().orderByDueDate().asc().list()).size();
	}

	/** The same question with every right checked and nothing else around it. */
	int listChecked() {
		return session.as(ME, this::listUnchecked);
	}

}
