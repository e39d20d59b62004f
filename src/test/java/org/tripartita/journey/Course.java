package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseStep;
import org.tripartita.exercise.ExerciseStep.Standing;
import org.tripartita.exercise.ExerciseSteps;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.ProcessVariable;
import org.tripartita.workflow.RoomVariables;

/** The course of one exercise: what its people answer, and the public traces that citizens find of it. */
final class Course {

	private final Parts with;

	private final Answers answers;

	private final UUID id;

	private @Nullable LocalDate day;

	private Course(Parts with, String answers, @Nullable LocalDate day) {
		this.with = with;
		this.day = day;
		this.answers = Answers.of(answers, this::today);
		this.id = open();
	}

	/** What a course is made of. */
	record Parts(Walk walk, TestClock clock, Exercises exercises, ExerciseLog log, ExerciseSteps steps, ActaRegister actas) {
	}

	/** Opens an exercise by the start form of its map, with what the file calls «opening», and walks it as time passes. */
	static Course live(Parts with, String answers) {
		return new Course(with, answers, null);
	}

	/** Opens an exercise that happened before today: what its people did is entered afterwards, with the days of the acts. */
	static Course inRetrospect(Parts with, String answers, LocalDate from) {
		return new Course(with, answers, from);
	}

	private UUID open() {
		var opening = said("opening");
		var territory = opening.get("territory").toString();
		with.walk.peopleOf(territory);
		var code = with.walk.start(Sector.OVERSIGHT_BODY.role(), territory, opening.remove("map").toString(), opening);
		return with.exercises.findByCode(code).orElseThrow().id();
	}

	UUID id() {
		return id;
	}

	Exercise exercise() {
		return with.exercises.get(id);
	}

	/** The day of what happens now in this course. */
	LocalDate today() {
		return day == null ? with.clock.today() : day;
	}

	/** The answer of that name, with its days counted from today. */
	Map<String, Object> said(String name) {
		return answers.get(name);
	}

	/** The list of texts of that name. */
	List<String> texts(String name) {
		return answers.texts(name);
	}

	/** A role answers its task of this kind. */
	void answer(String element, String role, String name) {
		answer(element, role, said(name));
	}

	void answer(String element, String role, Map<String, Object> answer) {
		with.walk.answer(id, element, role, answer);
	}

	/** The convener answers its task of this kind. */
	void convener(String element, String name) {
		convener(element, said(name));
	}

	void convener(String element, Map<String, Object> answer) {
		answer(element, convenerRole(), answer);
	}

	String convenerRole() {
		return exercise().convener().role();
	}

	/** A role answers its task of this kind about one topic or commitment among several rooms. */
	void about(UUID item, String element, String role, Map<String, Object> answer) {
		about(RoomVariables.ITEM_ID, item, element, role, answer);
	}

	void about(UUID item, String element, String role, String name) {
		about(item, element, role, said(name));
	}

	/** The same where rooms differ by their purpose. */
	void about(CallPurpose purpose, String element, String name) {
		with.walk.answer(id, element, convenerRole(), RoomVariables.PURPOSE, purpose.name(), said(name));
	}

	/** The same where the tasks of one room differ. */
	void about(ProcessVariable<UUID> what, UUID item, String element, String role, Map<String, Object> answer) {
		with.walk.answer(id, element, role, what, item.toString(), answer);
	}

	/** Each sector answers its task of this kind: one of them so, the others otherwise. */
	void sectors(String element, Sector one, String so, String otherwise) {
		for (var sector : Sector.values()) {
			answer(element, sector.role(), sector == one ? so : otherwise);
		}
	}

	void sectors(String element, String name) {
		sectors(element, Sector.GOVERNMENT, name, name);
	}

	String refused(String element, String role, Map<String, Object> answer) {
		return with.walk.refused(id, element, role, answer);
	}

	/** The sentence with which an answer about one of several rooms is refused. */
	String refusedAbout(UUID item, String element, String role, Map<String, Object> answer) {
		return with.walk.refused(with.walk.task(id, element, role, RoomVariables.ITEM_ID, item.toString()), role, answer);
	}

	void timePassesTo(Instant moment) {
		with.clock.moveTo(moment);
		with.walk.runJobs();
	}

	/** Time passes; what is due then happens. */
	void timePassesTo(LocalDate next) {
		if (day == null) {
			with.clock.moveTo(next);
			with.walk.runJobs();
		}
		else {
			day = next;
		}
	}

	List<String> waiting() {
		return with.walk.waiting(id);
	}

	/** Where the map and its rooms stand. */
	List<String> standing() {
		return with.walk.standing(exercise().code());
	}

	/** The public log has an entry with each of these words. */
	void publicLogSays(String... words) {
		var texts = with.log.of(id).stream().map(LogEntry::text).toList();
		for (var word : words) {
			assertThat(texts).as("the public log").anyMatch(text -> text.contains(word));
		}
	}

	/** So many public actas of a kind were sealed, each in the exercise. */
	void actas(DocumentKind kind, int count) {
		assertThat(with.actas.ofExercise(id, Visibility.PUBLIC)).filteredOn(acta -> acta.kind() == kind).hasSize(count);
	}

	void state(ExerciseState state) {
		assertThat(exercise().state()).isEqualTo(state);
	}

	/** The steps that citizens see as under way. */
	void currentSteps(Integer... numbers) {
		assertThat(with.steps.of(id)).filteredOn(step -> step.standing() == Standing.CURRENT)
			.extracting(ExerciseStep::number)
			.containsExactly(numbers);
	}

	void stepsDone(Integer... numbers) {
		var expected = Set.of(numbers);
		assertThat(with.steps.of(id)).filteredOn(step -> expected.contains(step.number()))
			.allMatch(step -> step.standing() == Standing.DONE)
			.hasSize(numbers.length);
	}

}
