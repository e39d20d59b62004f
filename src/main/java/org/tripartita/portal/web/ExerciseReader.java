package org.tripartita.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseSteps;
import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.Facilitations;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.ProblemTree;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.Topic;
import org.tripartita.participation.Topics;
import org.tripartita.participation.Workshops;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Document;
import org.tripartita.record.Documents;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.territory.Territories;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;

/** Composes the page of an exercise from what the modules publish of it: a fixed number of statements. */
@Component
class ExerciseReader {

	/** The local number of the step in which the STL decides the commitments (R10.1). */
	private static final int RESULTS = 10;

	private final Exercises exercises;

	private final ExerciseSteps steps;

	private final ExerciseLog log;

	private final PendingTasks tasks;

	private final Territories territories;

	private final Secretariats secretariats;

	private final Agenda agenda;

	private final OpenCalls calls;

	private final Facilitations facilitations;

	private final Consultations consultations;

	private final Topics topics;

	private final ProblemTrees trees;

	private final Workshops workshops;

	private final Mesas mesas;

	private final CycleReader cycles;

	private final PlanReader plans;

	private final ActaRegister actas;

	private final Documents documents;

	private final Clock clock;

	private final ZoneId zone;

	ExerciseReader(Exercises exercises, ExerciseSteps steps, ExerciseLog log, PendingTasks tasks, Territories territories,
			Secretariats secretariats, Agenda agenda, OpenCalls calls, Facilitations facilitations, Consultations consultations, Topics topics,
			ProblemTrees trees, Workshops workshops, Mesas mesas, CycleReader cycles, PlanReader plans, ActaRegister actas, Documents documents, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.exercises = exercises;
		this.steps = steps;
		this.log = log;
		this.tasks = tasks;
		this.territories = territories;
		this.secretariats = secretariats;
		this.agenda = agenda;
		this.calls = calls;
		this.facilitations = facilitations;
		this.consultations = consultations;
		this.topics = topics;
		this.trees = trees;
		this.workshops = workshops;
		this.mesas = mesas;
		this.cycles = cycles;
		this.plans = plans;
		this.actas = actas;
		this.documents = documents;
		this.clock = clock;
		this.zone = zone;
	}

	/** The page of the exercise with this code. */
	@Transactional(readOnly = true)
	public Optional<ExercisePage> read(String code) {
		return exercises.findByCode(code).map(this::page);
	}

	private ExercisePage page(Exercise exercise) {
		var id = exercise.id();
		var today = LocalDate.ofInstant(clock.instant(), zone);
		var territory = territories.findByCode(exercise.territoryCode()).orElseThrow();
		var secretariat = exercise.secretariatId() == null ? null
				: secretariats.findById(exercise.secretariatId()).orElse(null);
		var entries = log.of(id);
		var pending = tasks.ofExercise(id);
		var ofSecretariat = secretariat == null || exercise.state() == ExerciseState.CONCLUDED ? Stream.<PendingTask>empty()
				: tasks.ofSecretariat(secretariat.id()).stream().filter(task -> task.exerciseId() == null);
		var outside = Stream.concat(pending.stream().filter(task -> task.step() == null), ofSecretariat)
			.map(task -> StepView.Waiting.of(task, today, zone))
			.toList();
		var sealed = actas.ofExercise(id, Visibility.PUBLIC);
		var pdfs = sealed.stream().map(Acta::documentId).collect(Collectors.toSet());
		var entity = territories.findByCode(territory.entityCode()).orElseThrow();
		return new ExercisePage(exercise, territory, entity, secretariat,
				StepView.of(exercise.model(), steps.of(id), entries, pending, today, zone), deliberated(exercise, secretariat), outside, participation(id),
				cycles.read(exercise), plans.read(id),
				new ExercisePage.Papers(ActaLine.of(sealed), otherDocuments(id, pdfs), entries,
						secretariat == null ? Map.of() : actas.correctionsOf(secretariat.id())));
	}

	/** An exercise brings its commitments to the STL, with the act of results. */
	private @Nullable Integer deliberated(Exercise exercise, @Nullable Secretariat secretariat) {
		boolean waits = secretariat != null && agenda.pending(secretariat.id()).stream().anyMatch(matter -> exercise.id().equals(matter.exerciseId()));
		return waits ? exercise.model().number(RESULTS) : null;
	}

	private List<Document> otherDocuments(UUID id, Set<UUID> pdfs) {
		return documents.ofExercise(id, Visibility.PUBLIC)
			.stream()
			.filter(document -> !pdfs.contains(document.id()))
			.toList();
	}

	private ExercisePage.Participation participation(UUID id) {
		var found = topics.ofExercise(id);
		var names = found.stream().collect(Collectors.toMap(Topic::id, Topic::name));
		var drawn = trees.ofExercise(id)
			.stream()
			.filter(tree -> tree.state() != ProblemTree.State.DRAFT)
			.map(tree -> new ExercisePage.Tree(tree, names.getOrDefault(tree.topicId(), "")))
			.toList();
		return new ExercisePage.Participation(calls(id), held(id), found, drawn, workshops.ofExercise(id),
				mesas.ofExercise(id), facilitations.of(id));
	}

	private List<ExercisePage.Call> calls(UUID id) {
		var designated = calls.designatedByCall(id);
		return calls.ofExercise(id)
			.stream()
			.map(call -> new ExercisePage.Call(call, call.receivesAt(clock.instant()), designated.getOrDefault(call.id(), List.of())))
			.toList();
	}

	private List<ExercisePage.Held> held(UUID id) {
		var now = clock.instant();
		return consultations.ofExercise(id)
			.stream()
			.filter(consultation -> consultation.standing(now) != Consultation.Standing.PREPARING)
			.map(consultation -> new ExercisePage.Held(consultation, consultation.standing(now),
					day(consultation.opensAt()), day(before(consultation.closesAt()))))
			.toList();
	}

	/** A window ends with the first moment that is too late. */
	private static @Nullable Instant before(@Nullable Instant end) {
		return end == null ? null : end.minusNanos(1);
	}

	private @Nullable LocalDate day(@Nullable Instant moment) {
		return moment == null ? null : LocalDate.ofInstant(moment, zone);
	}

}
