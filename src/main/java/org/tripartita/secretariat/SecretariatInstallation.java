package org.tripartita.secretariat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.exercise.DeclarationSigning;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/**
 * Step 4 until the signatures: whom the sectors accredit, by which rules they will work, who came to the act and what
 * each did with the acta (R4.1–R4.6, G-02, G-04; S3:198, S3:526).
 */
@Service
@Transactional
public class SecretariatInstallation {

	static final int STEP = 4;

	/** After this many attempts the convener may give up. */
	private static final int ATTEMPTS_BEFORE_STOP = 3;

	private final Secretariats secretariats;

	private final Seats seats;

	private final InstallationAttempts attempts;

	private final Exercises exercises;

	private final DeclarationSigning declarations;

	private final SignatureProofs proofs;

	private final ExerciseLog log;

	private final Territories territories;

	private final Wording wording;

	private final Texts texts;

	private final Clock clock;

	SecretariatInstallation(Secretariats secretariats, Seats seats, InstallationAttempts attempts, Exercises exercises,
			DeclarationSigning declarations, SignatureProofs proofs, ExerciseLog log, Territories territories, Wording wording, Texts texts,
			Clock clock) {
		this.secretariats = secretariats;
		this.seats = seats;
		this.attempts = attempts;
		this.exercises = exercises;
		this.declarations = declarations;
		this.proofs = proofs;
		this.log = log;
		this.territories = territories;
		this.wording = wording;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Opens the STL of an exercise's territory, or takes up the one that forms there, and counts a first attempt.
	 *
	 * @throws IllegalStateException if an STL stands there: the exercise works with that one
	 */
	public UUID open(UUID exerciseId) {
		var territory = exercises.get(exerciseId).territoryCode();
		var secretariat = secretariats.findByTerritoryCode(territory).orElseGet(() -> create(territory));
		if (secretariat.state() != SecretariatState.FORMING) {
			throw new IllegalStateException("Secretariat %s stands already".formatted(secretariat.code()));
		}
		attempts.begin(secretariat.id(), exerciseId, null);
		return secretariat.id();
	}

	private Secretariat create(String territory) {
		long before = secretariats.countByTerritoryCode(territory);
		var code = "STL-" + territory + (before == 0 ? "" : "-" + (before + 1));
		var name = texts.of(territory.equals(Territory.FEDERATION) ? "secretariat.name.federal" : "secretariat.name",
				territories.findByCode(territory).orElseThrow().shortName());
		return secretariats.saveAndFlush(new Secretariat(code, territory, name, secretariats.latestIn(territory), clock.instant()));
	}

	/** The attempt under way, or the last one. */
	@Transactional(readOnly = true)
	public InstallationAttempt attempt(UUID secretariatId) {
		return attempts.latest(secretariatId);
	}

	/** A sector says whom it sends; an earlier accreditation of the sector gives way. */
	public Verdict accredit(UUID secretariatId, Accreditation accreditation, String recordedBy) {
		if (secretariats.get(secretariatId).state() != SecretariatState.FORMING) {
			return Verdict.refused("secretariat.stands-already");
		}
		if (accreditation.representatives().isEmpty() && accreditation.vacancies() == 0) {
			return Verdict.refused("secretariat.nobody-accredited");
		}
		if (accreditation.designatedOn().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (accreditation.representatives().size() != Set.copyOf(accreditation.representatives()).size()) {
			return Verdict.refused("secretariat.accredited-twice");
		}
		if (AccreditedSeats.fault(accreditation) instanceof Verdict.Refused refused) {
			return refused;
		}
		seats.replace(secretariatId, accreditation.sector(), AccreditedSeats.of(secretariatId, accreditation), recordedBy);
		return Verdict.taken();
	}

	/** The convener puts rules on the table and cites the sectors; out of balance, a vote by member needs a reason. */
	public Verdict propose(UUID secretariatId, OperatingRules rules, Composition composition, @Nullable String waiver,
			LocalDate citedFor) {
		if (RulesCheck.fault(rules, composition, waiver) instanceof Verdict.Refused refused) {
			return refused;
		}
		var secretariat = secretariats.get(secretariatId);
		secretariat.propose(rules, composition, waiver);
		secretariats.saveAndFlush(secretariat);
		attempts.cite(attempts.latest(secretariatId), citedFor);
		return Verdict.taken();
	}

	/** The convener notes the act: its day, its place and which accredited representatives came. */
	public Verdict attend(UUID secretariatId, LocalDate heldOn, String place, Collection<UUID> present) {
		var attempt = attempts.latest(secretariatId);
		if (heldOn.isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (heldOn.isBefore(declaredOn(attempt.exerciseId()))) {
			return Verdict.refused("secretariat.before-declaration");
		}
		var late = seats.current(secretariatId)
			.stream()
			.filter(seat -> present.contains(seat.id()) && seat.from().isAfter(heldOn))
			.findFirst();
		if (late.isPresent()) {
			return Verdict.refused("secretariat.designated-later", wording.seat(late.get()));
		}
		attempts.hold(attempt, heldOn, place, present);
		tellAbsent(attempt, heldOn);
		return Verdict.taken();
	}

	/** Who did not come is public, whatever the convener says of it later (G-08). */
	private void tellAbsent(InstallationAttempt attempt, LocalDate heldOn) {
		var came = sectorsPresent(attempt.secretariatId());
		var absent = Arrays.stream(Sector.values()).filter(sector -> !came.contains(sector)).toList();
		if (!absent.isEmpty()) {
			log.addUnder(STEP, attempt.exerciseId(), heldOn, null, "secretariat.log.absent", attempt.number(), SpokenDay.of(heldOn),
					wording.sectors(absent));
		}
	}

	/** G-01: no STL without a declaratoria; a room that is walked alone counts from the first interest. */
	private LocalDate declaredOn(UUID exerciseId) {
		return declarations.declaredOn(exerciseId).orElseGet(() -> exercises.get(exerciseId).openedOn());
	}

	/** The representatives who came to the act of the latest attempt. */
	@Transactional(readOnly = true)
	public List<Seat> present(UUID secretariatId) {
		return attempts.present(attempts.latest(secretariatId));
	}

	/** Which sectors somebody represented at the act of the latest attempt. */
	@Transactional(readOnly = true)
	public Set<Sector> sectorsPresent(UUID secretariatId) {
		return present(secretariatId).stream().map(Seat::sector).collect(Collectors.toSet());
	}

	/** A sector signs the acta through one of its seats that came, or says why it does not, which is public at once. */
	public Verdict sign(UUID secretariatId, SectorSignature act, SigningAct signing) {
		var attempt = attempts.latest(secretariatId);
		if (act.actedOn().isAfter(log.today())) {
			return Verdict.refused("secretariat.in-future");
		}
		if (attempt.heldOn() == null || act.actedOn().isBefore(attempt.heldOn())) {
			return Verdict.refused("secretariat.before-act");
		}
		attempts.sign(attempt, act, signing.participant());
		proofs.note(attempt.subject(), act.sector(), act.reason(), signing);
		if (!act.signed()) {
			log.addUnder(STEP, attempt.exerciseId(), act.actedOn(), null, "secretariat.log.not-signed", wording.sector(act.sector()),
					attempt.number(), String.valueOf(act.reason()));
		}
		return Verdict.taken();
	}

	/** What the sectors did with the acta of the latest attempt. */
	@Transactional(readOnly = true)
	public List<SectorSignature> signatures(UUID secretariatId) {
		return attempts.signatures(attempts.latest(secretariatId));
	}

	/** True where each of the three sectors signed the latest attempt (G-02). */
	@Transactional(readOnly = true)
	public boolean signedByAll(UUID secretariatId) {
		return signatures(secretariatId).stream().filter(SectorSignature::signed).count() == Sector.values().length;
	}

	/** The latest attempt failed: the reason and the new day are public, the next attempt is counted. */
	public Verdict reconvene(UUID secretariatId, LocalDate citedFor, String reason) {
		var failed = attempts.latest(secretariatId);
		if (failed.heldOn() != null && citedFor.isBefore(failed.heldOn())) {
			return Verdict.refused("secretariat.reconvened-before");
		}
		attempts.fail(failed, reason);
		attempts.begin(secretariatId, failed.exerciseId(), citedFor);
		log.addUnder(STEP, failed.exerciseId(), failedOn(failed, log.atLatestToday(citedFor)), null, "secretariat.log.reconvened", failed.number(), reason,
				SpokenDay.of(citedFor));
		return Verdict.taken();
	}

	/** The convener gives up, from the third attempt on. */
	public Verdict stop(UUID secretariatId, String reason) {
		var failed = attempts.latest(secretariatId);
		if (failed.number() < ATTEMPTS_BEFORE_STOP) {
			return Verdict.refused("secretariat.too-early-to-stop", failed.number(), ATTEMPTS_BEFORE_STOP);
		}
		attempts.fail(failed, reason);
		log.addUnder(STEP, failed.exerciseId(), failedOn(failed, log.today()), null, "secretariat.log.stopped", failed.number(), reason);
		return Verdict.taken();
	}

	/** The day on which an attempt failed: that of its act, or of the last word about its acta; another where no act was held. */
	private LocalDate failedOn(InstallationAttempt failed, LocalDate otherwise) {
		var held = failed.heldOn();
		return held == null ? otherwise
				: attempts.signatures(failed).stream().map(SectorSignature::actedOn).max(Comparator.naturalOrder()).orElse(held);
	}

	/** The attempt that failed before the one under way; empty in the first. */
	@Transactional(readOnly = true)
	public Optional<InstallationAttempt> failedBefore(UUID secretariatId) {
		return attempts.before(attempts.latest(secretariatId));
	}

}
