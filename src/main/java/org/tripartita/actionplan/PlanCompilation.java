package org.tripartita.actionplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.actionplan.QualityFacts.Shortfall;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.Texts;

import static org.tripartita.actionplan.CommitmentOrigin.COCREATED;
import static org.tripartita.actionplan.CommitmentOrigin.PROACTIVE;

/** From approved commitments to a plan that the three sectors endorse or refuse (step 11; R10.4, R11.4, E10c, E10d). */
@Service
@Transactional
public class PlanCompilation {

	private final ActionPlans plans;

	private final PlanEndorsements endorsements;

	private final Commitments commitments;

	private final CommitmentDrafting drafting;

	private final ResultsAct results;

	private final Exercises exercises;

	private final PlanWords words;

	private final SignatureProofs proofs;

	private final PlanLog log;

	private final Texts texts;

	private final Clock clock;

	PlanCompilation(ActionPlans plans, PlanEndorsements endorsements, Commitments commitments,
			CommitmentDrafting drafting, ResultsAct results, Exercises exercises, PlanWords words, SignatureProofs proofs,
			PlanLog log, Texts texts, Clock clock) {
		this.plans = plans;
		this.endorsements = endorsements;
		this.commitments = commitments;
		this.drafting = drafting;
		this.results = results;
		this.exercises = exercises;
		this.words = words;
		this.proofs = proofs;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/** What became of a draft. */
	public sealed interface Drafted {

		record Done() implements Drafted {
		}

		/** It lasts less than one year or more than two. */
		record WrongPeriod() implements Drafted {
		}

		/** A commitment ends after the plan. */
		record EndsAfterPlan(String name, LocalDate endDate) implements Drafted {
		}

		/** A proactive commitment lacks what every commitment needs. */
		record ProactiveLacks(String name, Shortfall shortfall) implements Drafted {
		}

	}

	/** Writes the plan with what the government adds on its own; an earlier draft gives way. */
	public Drafted draft(UUID exerciseId, PlanContent content, List<DraftCommitment> proactive) {
		var fault = fault(exerciseId, content, proactive);
		if (fault.isPresent()) {
			return fault.get();
		}
		var plan = plans.findByExerciseId(exerciseId)
			.orElseGet(() -> plans.save(new ActionPlan(exerciseId, content, clock.instant())));
		plan.redraft(content);
		of(exerciseId, PROACTIVE).forEach(drafting::discardProactive);
		proactive.forEach(one -> drafting.draftProactive(exerciseId, one));
		return new Drafted.Done();
	}

	private Optional<Drafted> fault(UUID exerciseId, PlanContent content, List<DraftCommitment> proactive) {
		if (!content.lastsOneOrTwoYears()) {
			return Optional.of(new Drafted.WrongPeriod());
		}
		for (var one : proactive) {
			var shortfalls = QualityFacts.of(one).shortfalls();
			if (!shortfalls.isEmpty()) {
				return Optional.of(new Drafted.ProactiveLacks(one.name(), shortfalls.get(0)));
			}
			if (one.endDate().isAfter(content.endDate())) {
				return Optional.of(new Drafted.EndsAfterPlan(one.name(), one.endDate()));
			}
		}
		return cocreated(exerciseId).stream()
			.map(Commitment::content)
			.filter(one -> one.endDate().isAfter(content.endDate()))
			.findFirst()
			.map(one -> new Drafted.EndsAfterPlan(one.name(), one.endDate()));
	}

	/** Puts the plan to the three sectors. */
	public void putToSectors(UUID exerciseId) {
		plans.ofExercise(exerciseId).putToSectors();
	}

	/** The latest draft, if there is one. */
	@Transactional(readOnly = true)
	public Optional<PlanContent> content(UUID exerciseId) {
		return plans.findByExerciseId(exerciseId).map(ActionPlan::content);
	}

	/** The approved commitments that come from the tables. */
	@Transactional(readOnly = true)
	public List<Commitment> cocreated(UUID exerciseId) {
		return of(exerciseId, COCREATED).stream().filter(one -> one.state() == CommitmentState.APPROVED).toList();
	}

	/** The commitments that the government adds on its own (G-22). */
	@Transactional(readOnly = true)
	public List<Commitment> proactive(UUID exerciseId) {
		return of(exerciseId, PROACTIVE);
	}

	private List<Commitment> of(UUID exerciseId, CommitmentOrigin origin) {
		return commitments.findByExerciseIdOrderByNumberAscRecordedAtAsc(exerciseId)
			.stream()
			.filter(one -> one.origin() == origin)
			.sorted(Comparator.comparing(one -> one.content().name()))
			.toList();
	}

	/** What became of a sector's answer. */
	public enum Noted {

		DONE, IN_FUTURE,

		/** The act lies before the act of results. */
		BEFORE_RESULTS

	}

	/** What the sectors sign: the whole plan with every commitment. */
	@Transactional(readOnly = true)
	public String words(UUID exerciseId) {
		return words.of(exercises.get(exerciseId), plans.ofExercise(exerciseId).content(), cocreated(exerciseId), proactive(exerciseId));
	}

	/** Notes what a sector says of the plan, with the proof of it. */
	public Noted endorse(UUID exerciseId, PlanEndorsement act, SigningAct proof) {
		if (act.actedOn().isAfter(log.today())) {
			return Noted.IN_FUTURE;
		}
		if (results.sealedOn(exerciseId).filter(act.actedOn()::isBefore).isPresent()) {
			return Noted.BEFORE_RESULTS;
		}
		var plan = plans.ofExercise(exerciseId);
		endorsements.add(plan, act, proof.participant());
		proofs.note(plan.subject(), act.sector(), act.refusal(), proof);
		return Noted.DONE;
	}

	/** What the sectors said of the latest draft, in the order of the acts. */
	@Transactional(readOnly = true)
	public List<PlanEndorsement> stands(UUID exerciseId) {
		return plans.findByExerciseId(exerciseId).map(endorsements::of).orElse(List.of());
	}

	/** How a sector stands to the latest draft; null where it has not answered. */
	@Transactional(readOnly = true)
	public @Nullable Stand stand(UUID exerciseId, Sector sector) {
		return stands(exerciseId).stream()
			.filter(act -> act.sector() == sector)
			.map(PlanEndorsement::stand)
			.findFirst()
			.orElse(null);
	}

	/** Publishes why a sector refused; the plan goes back to the convener. */
	public void noteRefusal(UUID exerciseId) {
		stands(exerciseId).stream()
			.filter(act -> act.stand() == Stand.REFUSED)
			.forEach(act -> log.add(exerciseId, PlanLog.PLAN, act.actedOn(), null, "plan.log.refused",
					texts.of("sector." + act.sector()), String.valueOf(act.note())));
	}

	/** Says why the plan is not taken up again. */
	public void explainWithdrawal(UUID exerciseId, String reason) {
		log.add(exerciseId, PlanLog.PLAN, log.today(), null, "plan.log.withdrawn", reason);
	}

	/** The plan is not published: the STL decides its commitments again (E10c). */
	public void withdraw(UUID exerciseId) {
		plans.ofExercise(exerciseId).withdraw();
		cocreated(exerciseId).forEach(Commitment::returnToAgenda);
	}

	/** The suggested topics that the plan leaves out, by their Spanish names. */
	@Transactional(readOnly = true)
	public List<String> missingTopics(UUID exerciseId) {
		return content(exerciseId).map(PlanContent::missingTopics)
			.orElse(List.of())
			.stream()
			.map(topic -> texts.of("plan.topic." + topic))
			.toList();
	}

}
