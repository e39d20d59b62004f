package org.tripartita.secretariat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.SpokenDay;

/** What becomes of an STL between its sessions: overdue, dormant, suspended, dissolved (domain 5.6, G-21, G-24). */
@Service
@Transactional
public class SecretariatLife {

	private static final String DISSOLVED = "secretariat.dissolved";

	private static final String MATTERS_FILED = "secretariat.mattersFiled";

	private static final String SESSION_CONVENED = "secretariat.sessionConvened";

	private static final String PLAN_SESSION = "userTask_planSession";

	private final Secretariats secretariats;

	private final Sessions sessions;

	private final Seats seats;

	private final Agenda agenda;

	private final SecretariatRest rest;

	private final SecretariatLegacy legacy;

	private final ServedExercises served;

	private final SecretariatLog log;

	private final Processes processes;

	private final PendingTasks tasks;

	private final ZoneId zone;

	SecretariatLife(Secretariats secretariats, Sessions sessions, Seats seats, Agenda agenda, SecretariatRest rest,
			SecretariatLegacy legacy, ServedExercises served, SecretariatLog log, Processes processes, PendingTasks tasks, @Value("${tripartita.zone}") ZoneId zone) {
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.seats = seats;
		this.agenda = agenda;
		this.rest = rest;
		this.legacy = legacy;
		this.served = served;
		this.log = log;
		this.processes = processes;
		this.tasks = tasks;
		this.zone = zone;
	}

	/** When another session is overdue: the STL's period after the last valid one, or after its installation. */
	@Transactional(readOnly = true)
	public Instant sessionDueAt(UUID secretariatId) {
		var secretariat = secretariats.get(secretariatId);
		var since = sessions.lastValidOn(secretariatId).orElseGet(() -> Objects.requireNonNull(secretariat.installedOn()));
		return since.plusDays(secretariat.rules().sessionPeriodDays() + 1L).atStartOfDay(zone).toInstant();
	}

	/** When the secretary is asked to convene: now, where matters wait that no session has in hand, or else once one is overdue. */
	@Transactional(readOnly = true)
	public Instant sessionWantedAt(UUID secretariatId) {
		return mattersWait(secretariatId) ? log.today().atStartOfDay(zone).toInstant() : sessionDueAt(secretariatId);
	}

	private boolean mattersWait(UUID secretariatId) {
		return !agenda.pending(secretariatId).stream().allMatch(Agenda.Pending::inHand);
	}

	/** The sector that keeps the papers. */
	@Transactional(readOnly = true)
	public Sector secretary(UUID secretariatId) {
		return secretariats.get(secretariatId).rules().secretary();
	}

	/** Matters wait for a decision: the secretary is asked to convene, once for all of them. */
	public void askForSession(UUID secretariatId) {
		if (tasks.ofSecretariat(secretariatId).stream().noneMatch(task -> task.element().equals(PLAN_SESSION))) {
			processes.tellAll(MATTERS_FILED, secretariats.get(secretariatId).code(), Processes.facts());
		}
	}

	/** A session was called: where it has all that waited in hand, nobody is asked to convene any more. */
	@EventListener
	public void sessionConvened(SessionConvened convened) {
		if (!mattersWait(convened.secretariatId())) {
			processes.tellAll(SESSION_CONVENED, secretariats.get(convened.secretariatId()).code(), Processes.facts());
		}
	}

	/** A session was called off: the secretary is asked to convene for what it had in hand. */
	@EventListener
	public void sessionCancelled(SessionCancelled cancelled) {
		var secretariat = secretariats.get(cancelled.secretariatId());
		if (secretariat.state().maySit() && mattersWait(secretariat.id())) {
			askForSession(secretariat.id());
		}
	}

	/** The secretary says that a session is convened; the record must know it. */
	@Transactional(readOnly = true)
	public Verdict confirmConvened(UUID secretariatId) {
		return sessions.of(secretariatId).stream().anyMatch(session -> session.state() == SessionState.CONVENED
				|| session.state() == SessionState.OPEN) ? Verdict.taken() : Verdict.refused("secretariat.not-convened");
	}

	/** The secretary tells the public why no session is held yet. */
	public Verdict explainDelay(UUID secretariatId, String reason, LocalDate expectedOn) {
		if (expectedOn.isBefore(log.today())) {
			return Verdict.refused("secretariat.expected-in-past");
		}
		log.add(secretariatId, log.today(), null, "secretariat.log.delay", reason, SpokenDay.of(expectedOn));
		return Verdict.taken();
	}

	/** The watch over the STLs found no valid session for too long (X5); a session wakes it. */
	public void fallDormant(UUID secretariatId) {
		move(secretariatId, SecretariatState.ACTIVE, SecretariatState.DORMANT);
	}

	/** A party withdrew: no valid session is possible until it returns (X1 [S3:235-243]), garante or not. */
	public void suspend(UUID secretariatId, LocalDate on, String reason) {
		var secretariat = secretariats.get(secretariatId);
		if (!secretariat.state().installed()) {
			throw new IllegalStateException("Secretariat %s is %s".formatted(secretariat.code(), secretariat.state()));
		}
		secretariat.missParty();
		rest.settle(secretariats.saveAndFlush(secretariat));
		log.add(secretariatId, on, null, "secretariat.log.suspended", reason);
		served.tell(secretariat, on, null, "secretariat.log.suspended", reason);
	}

	/** The party that withdrew is there again; while the role of the garante is vacant the STL rests on. */
	public void resume(UUID secretariatId, LocalDate on, String reason) {
		var secretariat = secretariats.get(secretariatId);
		if (secretariat.isPartyMissing()) {
			secretariat.findParty();
			rest.settle(secretariats.saveAndFlush(secretariat));
			var message = secretariat.isWithoutGuarantor() ? "secretariat.log.returned" : "secretariat.log.resumed";
			log.add(secretariatId, on, null, message, reason);
			served.tell(secretariat, on, null, message, reason);
		}
	}

	/**
	 * The STL ends for good; its process and its sessions end with it.
	 *
	 * @param document that says so, null where there is none
	 */
	public void dissolve(UUID secretariatId, LocalDate on, @Nullable UUID document, String reason) {
		var secretariat = secretariats.get(secretariatId);
		move(secretariatId, secretariat.state(), SecretariatState.DISSOLVED);
		seats.current(secretariatId).forEach(seat -> seats.end(seat.id(), on, SeatEnd.DISSOLVED));
		log.add(secretariatId, on, document, "secretariat.log.dissolved", reason);
		processes.tellAll(DISSOLVED, secretariat.code(), Processes.facts());
		legacy.leave(secretariat, reason);
	}

	/** A valid session wakes an STL that lay dormant. */
	void wake(UUID secretariatId) {
		move(secretariatId, SecretariatState.DORMANT, SecretariatState.ACTIVE);
	}

	private void move(UUID secretariatId, SecretariatState from, SecretariatState to) {
		var secretariat = secretariats.get(secretariatId);
		if (secretariat.state() == from) {
			secretariat.moveTo(to);
			rest.settle(secretariats.saveAndFlush(secretariat));
		}
	}

}
