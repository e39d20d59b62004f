package org.tripartita.secretariat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.ExerciseLog;
import org.tripartita.identity.Sector;
import org.tripartita.record.ActaRegister;
import org.tripartita.signing.Observations;
import org.tripartita.signing.Observations.Standing;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningAct.Proof;

/** What remains of a session: minutes, signatures, the sealed acta in the STL's chain; or the act without quorum (G-08). */
@Service
@Transactional
public class SessionRecord {

	private final Secretariats secretariats;

	private final Sessions sessions;

	private final SessionStore store;

	private final SessionItems items;

	private final SessionActs acts;

	private final SignatureProofs proofs;

	private final Observations observations;

	private final ActaRegister actas;

	private final SecretariatLife life;

	private final SecretariatLog log;

	private final ExerciseLog exerciseLog;

	private final Wording wording;

	private final ApplicationEventPublisher events;

	SessionRecord(Secretariats secretariats, Sessions sessions, SessionStore store, SessionItems items, SessionActs acts,
			SignatureProofs proofs, Observations observations, ActaRegister actas, SecretariatLife life, SecretariatLog log, ExerciseLog exerciseLog, Wording wording,
			ApplicationEventPublisher events) {
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.store = store;
		this.items = items;
		this.acts = acts;
		this.proofs = proofs;
		this.observations = observations;
		this.actas = actas;
		this.life = life;
		this.log = log;
		this.exerciseLog = exerciseLog;
		this.wording = wording;
		this.events = events;
	}

	/** Who came to the latest call of a session. */
	@Transactional(readOnly = true)
	public List<Seat> present(UUID sessionId) {
		return store.present(sessions.get(sessionId));
	}

	/** Which sectors came to the latest call. */
	@Transactional(readOnly = true)
	public Set<Sector> sectorsPresent(UUID sessionId) {
		return store.sectorsPresent(sessions.get(sessionId));
	}

	/** The sectors of which nobody came to the latest call, in a steady order. */
	@Transactional(readOnly = true)
	public List<Sector> missing(UUID sessionId) {
		var present = sectorsPresent(sessionId);
		return Arrays.stream(Sector.values()).filter(sector -> !present.contains(sector)).toList();
	}

	/** Seals the act of a call without quorum and says what follows. */
	public NextCall sealNoQuorum(UUID sessionId) {
		var session = sessions.get(sessionId);
		var missing = missing(sessionId);
		var acta = actas.seal(acts.noQuorum(secretariats.get(session.secretariatId()), session, missing));
		store.noQuorum(session, acta.documentId());
		log.add(session, session.on(), acta.documentId(), "session.log.no-quorum", session.number(),
				session.call(), wording.sectors(missing));
		var next = NextCall.after(session.call());
		events.publishEvent(new SessionWithoutQuorum(sessionId, session.secretariatId(), session.call(), EnumSet.copyOf(missing), next));
		if (next == NextCall.NONE) {
			store.giveUp(sessionId);
		}
		return next;
	}

	/** Two calls failed: it is made public, and told, which sectors were missing at the last. */
	public void notifyAbsent(UUID sessionId) {
		var session = sessions.get(sessionId);
		var missing = missing(sessionId);
		log.add(session, log.today(), null, "session.log.absent", wording.sectors(missing), session.number());
		events.publishEvent(new SectorMissedCalls(sessionId, session.secretariatId(), EnumSet.copyOf(missing)));
	}

	/** The secretary writes the minutes. */
	public void draft(UUID sessionId, String minutes) {
		store.minutes(sessionId, minutes);
	}

	/** The minutes as they stand; empty before they were written. */
	@Transactional(readOnly = true)
	public String minutes(UUID sessionId) {
		return Objects.requireNonNullElse(store.minutes(sessionId), "");
	}

	/** What the sectors sign: the acta as it stands, without signatures. */
	@Transactional(readOnly = true)
	public String text(UUID sessionId) {
		var session = sessions.get(sessionId);
		return acts.text(secretariats.get(session.secretariatId()), session);
	}

	/** A sector signs the acta through somebody who was there, or says why it does not. */
	public Verdict sign(UUID sessionId, SectorSignature act, SigningAct signing) {
		if (act.actedOn().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (act.actedOn().isBefore(sessions.get(sessionId).on())) {
			return Verdict.refused("session.before-session");
		}
		var round = observed(sessionId, signing) ? observations.standing(acts.subject(sessionId), signing.taskId()) : Standing.OVER;
		if (round != Standing.OVER) {
			return Verdict.refused(round == Standing.OPEN ? "signing.round.open" : "signing.round.unanswered");
		}
		store.sign(sessionId, act, signing.participant());
		proofs.note(acts.subject(sessionId), act.sector(), act.reason(), signing);
		return Verdict.taken();
	}

	/** What is entered as data waits for no round. */
	private boolean observed(UUID sessionId, SigningAct signing) {
		return signing.onScreen() || signing.proof() == Proof.PAPER && !takesPaperAtOnce(sessionId);
	}

	/** The paper of a session that was entered after it had been held waits for no round: it was signed before. */
	@Transactional(readOnly = true)
	public boolean takesPaperAtOnce(UUID sessionId) {
		return sessions.get(sessionId).retrospective();
	}

	/** How many sectors signed the minutes as they stand. */
	@Transactional(readOnly = true)
	public int signatures(UUID sessionId) {
		return (int) store.signatures(sessions.get(sessionId), store.draft(sessionId)).stream().filter(SectorSignature::signed).count();
	}

	/** How often the minutes went back to the secretary for want of signatures. */
	@Transactional(readOnly = true)
	public int returns(UUID sessionId) {
		return store.draft(sessionId) - 1;
	}

	/** Why the draft before this one was not signed; empty for the first. */
	@Transactional(readOnly = true)
	public List<String> returnedFor(UUID sessionId) {
		return acts.refusals(sessions.get(sessionId), store.draft(sessionId) - 1);
	}

	/** Too few sectors signed: the minutes are written again, and the public reads why. */
	public void returnMinutes(UUID sessionId) {
		var session = sessions.get(sessionId);
		log.add(session, log.today(), null, "session.log.returned", session.number());
		acts.refusals(session, store.draft(sessionId))
			.forEach(refusal -> log.add(session, log.today(), null, "session.log.unsigned-by", session.number(), refusal));
		store.nextDraft(sessionId);
	}

	/** Keeps what the sectors sign as it is until the transaction ends. */
	public void hold(UUID sessionId) {
		observations.hold(acts.subject(sessionId));
	}

	/** What the observations of a session's minutes are kept under. */
	public String subject(UUID sessionId) {
		return acts.subject(sessionId);
	}

	/**
	 * Seals the acta in the STL's chain and publishes it: from here what was decided holds.
	 *
	 * @return what was decided, each matter of which somebody may wait for
	 * @throws IllegalStateException if a sector was missing or a matter has no result
	 */
	public List<SessionItem> seal(UUID sessionId) {
		var session = sessions.get(sessionId);
		var all = complete(sessionId);
		var acta = actas.seal(acts.held(secretariats.get(session.secretariatId()), session));
		store.seal(sessionId, acta.documentId());
		life.wake(session.secretariatId());
		log.add(session, session.on(), acta.documentId(), "session.log.held", session.number());
		var decided = all.stream().filter(item -> Objects.requireNonNull(item.result()).isFinal()).toList();
		decided.stream()
			.filter(item -> item.exerciseId() != null)
			.forEach(item -> exerciseLog.add(Objects.requireNonNull(item.exerciseId()), null, session.on(), acta.documentId(),
					"session.log.decided", item.title(), wording.result(item)));
		events.publishEvent(new SessionHeld(sessionId, session.secretariatId(), acta.documentId()));
		return decided;
	}

	/**
	 * Seals the acta that fewer than two sectors signed, as what it is: nothing of it is in force, and its matters wait again.
	 *
	 * @throws IllegalStateException if a sector was missing or a matter has no result
	 */
	public void sealUnsigned(UUID sessionId) {
		var session = sessions.get(sessionId);
		complete(sessionId);
		var acta = actas.seal(acts.unsigned(secretariats.get(session.secretariatId()), session));
		store.sealUnsigned(sessionId, acta.documentId());
		log.add(session, session.on(), acta.documentId(), "session.log.unsigned", session.number());
		life.askForSession(session.secretariatId());
	}

	private List<SessionItem> complete(UUID sessionId) {
		var all = items.of(sessionId);
		if (!missing(sessionId).isEmpty() || all.stream().anyMatch(item -> item.result() == null)) {
			throw new IllegalStateException("Session %s cannot be sealed".formatted(sessionId));
		}
		return all;
	}

}
