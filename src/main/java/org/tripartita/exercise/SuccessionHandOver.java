package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.GuarantorPeople;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Role;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.SpokenDay;

import static org.tripartita.exercise.SuccessionResult.refused;

/**
 * The garante that left and the one that follows: the days of each, the mandates of its people, its files and matters
 * (G-29, X3). The open tasks belong to the role, so whoever is appointed to it has them.
 */
@Service
@Transactional
public class SuccessionHandOver {

	private final Successions successions;

	private final Guarantors guarantors;

	private final GuarantorPeople people;

	private final Accounts accounts;

	private final ExerciseSuspension exercises;

	private final SuccessionActa acta;

	private final ExerciseLog log;

	private final PendingTasks tasks;

	private final ApplicationEventPublisher events;

	SuccessionHandOver(Successions successions, Guarantors guarantors, GuarantorPeople people, Accounts accounts,
			ExerciseSuspension exercises, SuccessionActa acta, ExerciseLog log, PendingTasks tasks, ApplicationEventPublisher events) {
		this.successions = successions;
		this.guarantors = guarantors;
		this.people = people;
		this.accounts = accounts;
		this.exercises = exercises;
		this.acta = acta;
		this.log = log;
		this.tasks = tasks;
		this.events = events;
	}

	/**
	 * Closes the days of the garante that left and ends the mandates of its people.
	 *
	 * @return whether others fill the role wherever it did, in each branch that it served too
	 */
	public boolean end(UUID id) {
		var one = successions.get(id);
		var outgoing = guarantors.get(Objects.requireNonNull(one.outgoingId()));
		boolean alone = guarantors.inOffice(one.territory(), one.lastDay()).stream().allMatch(other -> other.id().equals(outgoing.id()));
		guarantors.end(outgoing.id(), one.lastDay(), one.document());
		people.end(outgoing, one.lastDay(), alone, one.reportedBy());
		exercises.served(one)
			.forEach(exercise -> log.add(exercise.id(), null, one.lastDay(), null, "succession.log.ended", one.outgoing(),
					SpokenDay.of(one.lastDay()), one.document()));
		return exercises.vacant(one).isEmpty();
	}

	/** Every exercise that the role serves rests where it stands, unless another garante fills it there. */
	public void suspend(UUID id) {
		var one = successions.get(id);
		if (exercises.vacant(one).isEmpty()) {
			return;
		}
		var on = log.atLatestToday(one.lastDay().plusDays(1));
		successions.suspend(id, on);
		exercises.suspend(one, on);
	}

	/**
	 * Registers those named by law or agreed on.
	 *
	 * @return the ids of the successors, each of which has to receive the role; none where other garantes remain
	 */
	public List<UUID> register(UUID id) {
		var one = successions.get(id);
		var following = successions.successors(id);
		following.forEach(next -> successions.register(next.id(), guarantors.register(new NewGuarantor(one.territory(), next.branch(),
				next.organisation(), next.independence(), next.firstDay(), next.reason(), !next.byLaw()), one.reportedBy())));
		return following.stream().map(Successor::id).toList();
	}

	/** Hands over the files; somebody must hold the role by now. */
	public SuccessionResult handOver(UUID id, String files, LocalDate on) {
		var one = successions.get(id);
		if (on.isAfter(log.today())) {
			return refused("succession.in-future");
		}
		if (on.isBefore(one.lastDay())) {
			return refused("succession.handed-before");
		}
		if (people.of(one.territory()).isEmpty()) {
			return refused("succession.nobody-appointed");
		}
		successions.handOver(id, files, on);
		return new SuccessionResult.Taken(id);
	}

	/** A successor receives the role, by an office with written powers (G-04); of several, each for itself. */
	public SuccessionResult receive(UUID id, UUID successorId, String position, String powers, LocalDate on, String by) {
		var successor = successions.successor(successorId);
		if (on.isAfter(log.today())) {
			return refused("succession.in-future");
		}
		if (on.isBefore(successor.firstDay())) {
			return refused("succession.received-before");
		}
		if (successions.successors(id).size() > 1 && !actsFor(by, successions.get(id).territory(), successor.organisation())) {
			return refused("succession.not-your-organisation", successor.organisation());
		}
		successions.receive(successorId, position, powers, on);
		return new SuccessionResult.Taken(id);
	}

	/** The successor that a task asks to receive the role. */
	@Transactional(readOnly = true)
	public Successor successor(UUID successorId) {
		return successions.successor(successorId);
	}

	private boolean actsFor(String by, String territory, String organisation) {
		return accounts.reach(by)
			.stream()
			.anyMatch(mandate -> mandate.role() == Role.ORGANO_GARANTE && mandate.territory().equals(territory)
					&& mandate.organisation().equalsIgnoreCase(organisation));
	}

	/** Seals the acta of the hand-over and tells every exercise; the change is concluded once nobody is missing any more. */
	public void seal(UUID id) {
		var one = successions.get(id);
		var following = successions.successors(id);
		var on = Stream.concat(Optional.ofNullable(one.handedOn()).stream(), following.stream().map(Successor::receivedOn))
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElseGet(log::today);
		var served = exercises.served(one);
		var document = acta.seal(one, following, served, on).orElse(null);
		served.forEach(exercise -> log.add(exercise.id(), null, on, document, "succession.log.followed", acta.names(one, following),
				one.outgoing()));
		if (document != null) {
			successions.seal(id, new HandOverActa(document, on));
		}
		if (exercises.unsettled(one).isEmpty()) {
			successions.conclude(id, on);
		}
	}

	/**
	 * What rested goes on where it stood, and the new garante's people hear of what waits for them. Where the one that
	 * follows left the role meanwhile, the vacancy is that of another succession and nothing goes on yet.
	 *
	 * @return whether the role still waits for somebody: the one that follows guards some branches only
	 */
	public boolean resume(UUID id) {
		var one = successions.get(id);
		exercises.resume(one);
		var served = exercises.served(one).stream().filter(exercise -> !exercise.isSuspended()).toList();
		if (!served.isEmpty()) {
			events.publishEvent(new TasksHandedOver(openTasks(served)));
		}
		return !exercises.unsettled(one).isEmpty();
	}

	/** The tasks that wait for the garante in what it serves. */
	@Transactional(readOnly = true)
	public List<String> openTasks(UUID id) {
		return openTasks(exercises.served(successions.get(id)));
	}

	private List<String> openTasks(List<Exercise> served) {
		return tasks.ofExercises(served.stream().map(Exercise::id).toList())
			.stream()
			.filter(task -> task.groups().stream().map(RoleGroups::role).anyMatch(Role.ORGANO_GARANTE.id()::equals))
			.map(PendingTask::taskId)
			.toList();
	}

}
