package org.tripartita.monitoring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.NextCall;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.SessionWithoutQuorum;

/**
 * Looks daily, and on demand, which exercises have stalled and keeps one incident for each that has. A stall that
 * changes its code, its grade or who can unblock it replaces its incident; one whose cause is gone takes it back.
 */
@Service
public class StallWatch {

	private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);

	private final Exercises exercises;

	private final Secretariats secretariats;

	private final StallFactsReader facts;

	private final StallClassification classification;

	private final Stalls stalls;

	private final StallIncidents incidents;

	private final StallWords words;

	private final TransactionTemplate transaction;

	StallWatch(Exercises exercises, Secretariats secretariats, StallFactsReader facts, StallClassification classification, Stalls stalls,
			StallIncidents incidents, StallWords words, TransactionTemplate transaction) {
		this.exercises = exercises;
		this.secretariats = secretariats;
		this.facts = facts;
		this.classification = classification;
		this.stalls = stalls;
		this.incidents = incidents;
		this.words = words;
		this.transaction = transaction;
	}

	/** Looks at every exercise; each in a transaction of its own, so that one failure hides no other stall. */
	@Scheduled(cron = "${tripartita.stall-watch:0 30 5 * * *}", zone = "${tripartita.zone}")
	public void look() {
		var all = exercises.findAllByOrderByCode();
		all.forEach(exercise -> transaction.executeWithoutResult(status -> look(exercise)));
		LOG.info("Looked at {} exercises for stalls", all.size());
	}

	/** A session that failed in all its calls is known at once: no path to a decision is left (domain 5.5). */
	@ApplicationModuleListener
	void on(SessionWithoutQuorum event) {
		if (event.next() == NextCall.NONE) {
			var territory = secretariats.get(event.secretariatId()).territoryCode();
			exercises.findByTerritoryCodeInOrderByTerritoryCodeAscCycleNumberAsc(List.of(territory)).forEach(this::look);
		}
	}

	private void look(Exercise exercise) {
		var read = facts.read(exercise);
		var finding = exercise.state().underWay() || exercise.isSuspended() ? classification.classify(read.facts())
				: Optional.<StallFinding>empty();
		var open = stalls.open(exercise.id());
		if (finding.isEmpty()) {
			open.ifPresent(this::resolve);
			return;
		}
		var cause = cause(exercise, read, finding.get());
		if (open.isPresent() && same(open.get(), cause, read.secretariat())) {
			return;
		}
		open.ifPresent(this::resolve);
		raise(exercise, read.secretariat(), cause);
	}

	private boolean same(Stall open, StallCause cause, @Nullable Secretariat secretariat) {
		var subject = secretariat == null ? null : secretariat.id();
		return open.cause().code().equals(cause.code()) && open.cause().level().equals(cause.level())
				&& open.cause().holder() == cause.holder() && Objects.equals(open.secretariatId(), subject) && incidents.shown(open.incidentId());
	}

	private void resolve(Stall stall) {
		if (stall.incidentId() != null) {
			incidents.resolve(stall.incidentId());
		}
		stalls.resolve(stall.id());
	}

	private static StallCause cause(Exercise exercise, StallFactsReader.Read read, StallFinding finding) {
		return new StallCause(finding.code(), finding.level().name(), finding.unblocks(),
				holder(exercise, read.secretariat(), finding.unblocks()), read.since(finding.code()));
	}

	private void raise(Exercise exercise, @Nullable Secretariat secretariat, StallCause cause) {
		var message = words.forCockpit(cause, exercise.code());
		var incident = secretariat == null ? incidents.raise(exercise.model().map(), exercise.code(), cause.code(), message)
				: incidents.raise("secretariat", secretariat.code(), cause.code(), message);
		stalls.add(new Stall(UUID.randomUUID(), exercise.id(), secretariat == null ? null : secretariat.id(), cause, message, incident));
	}

	private static @Nullable Sector holder(Exercise exercise, @Nullable Secretariat secretariat, String role) {
		return switch (role) {
			case "convocante" -> exercise.convener();
			case "secretaria-tecnica" -> secretariat == null ? null : secretariat.rules().secretary();
			default -> null;
		};
	}

}
