package org.tripartita.opencall;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.Facilitation.Kind;
import org.tripartita.opencall.FacilitatorReport.Cause;
import org.tripartita.opencall.FacilitatorReport.Way;
import org.tripartita.opencall.FacilitatorReports.Proposal;
import org.tripartita.workflow.Texts;

/**
 * A facilitator is recused or loses the confidence of a sector at any step: the sectors are asked, the mandate ends, and
 * the three agree how the exercise goes on (E3a, E3b, E3c; R3.1). Every act is public in the log of the exercise.
 */
@Service
@Transactional
public class FacilitatorChange {

	/** The step of the local strategy that the facilitator belongs to. */
	private static final int STEP = 3;

	private final Facilitations facilitations;

	private final FacilitatorReports reports;

	private final FacilitatorMandates mandates;

	private final CancelledCalls cancelled;

	private final Exercises exercises;

	private final ExerciseLog log;

	private final Texts texts;

	FacilitatorChange(Facilitations facilitations, FacilitatorReports reports, FacilitatorMandates mandates,
			CancelledCalls cancelled, Exercises exercises, ExerciseLog log, Texts texts) {
		this.facilitations = facilitations;
		this.reports = reports;
		this.mandates = mandates;
		this.cancelled = cancelled;
		this.exercises = exercises;
		this.log = log;
		this.texts = texts;
	}

	/**
	 * An exercise under way past its step 3, or with a facilitator.
	 *
	 * @param by who facilitates it, or the decision that nobody does; null where neither is on record
	 */
	public record Facilitated(Exercise exercise, @Nullable Facilitation by) {

		/** Whether a person does. */
		public boolean byPerson() {
			return by != null && by.kind() == Kind.PERSON;
		}

	}

	/** The exercises of these territories of which a report can be made; a change under way is not reported again. */
	@Transactional(readOnly = true)
	public List<Facilitated> reportable(List<String> territories) {
		return exercises.findByTerritoryCodeInOrderByTerritoryCodeAscCycleNumberAsc(territories)
			.stream()
			.filter(exercise -> exercise.state() != ExerciseState.CONCLUDED && !exercise.isSuspended() && !reports.underWay(exercise.id()))
			.map(exercise -> new Facilitated(exercise, facilitations.current(exercise.id()).orElse(null)))
			.filter(one -> one.byPerson() || nobodyDoes(one))
			.toList();
	}

	/** A second exercise of an STL has no step 3; before its end the call of that step is the way to a facilitator. */
	private static boolean nobodyDoes(Facilitated one) {
		return one.by() == null ? one.exercise().state().compareTo(ExerciseState.FORMING_STL) > 0 : one.by().kind() == Kind.NONE;
	}

	/** What became of a report. */
	public enum Reported {

		DONE,

		/** The day is in the future or before the mandate began. */
		WRONG_DAY,

		/** A change is under way already, or there is no facilitator any more. */
		NOT_POSSIBLE

	}

	/** Takes in a report and publishes it. */
	public Reported report(FacilitatorReport report, String by) {
		var facilitation = report.facilitationId() == null ? null : facilitations.get(report.facilitationId());
		if (facilitation == null ? report.happenedOn().isAfter(log.today()) : wrongDay(facilitation, report.happenedOn())) {
			return Reported.WRONG_DAY;
		}
		if (facilitation != null && facilitation.to() != null || !reports.add(report, by)) {
			return Reported.NOT_POSSIBLE;
		}
		note(report.exerciseId(), report.happenedOn(), "opencall.log.facilitator." + report.cause(), speaker(report),
				facilitation == null ? "" : String.valueOf(facilitation.organisation()), report.reason());
		return Reported.DONE;
	}

	private boolean wrongDay(Facilitation facilitation, LocalDate on) {
		return on.isAfter(log.today()) || on.isBefore(facilitation.from());
	}

	/**
	 * What was reported and about whom.
	 *
	 * @param facilitation null where nobody facilitated
	 */
	public record Matter(FacilitatorReport report, @Nullable Facilitation facilitation, Exercise exercise) {

		/** Who is or was the facilitator, in words. */
		public String organisation() {
			return facilitation == null ? "" : String.valueOf(facilitation.organisation());
		}

	}

	@Transactional(readOnly = true)
	public Matter matter(UUID reportId) {
		var report = reports.get(reportId);
		var about = report.facilitationId() == null ? null : facilitations.get(report.facilitationId());
		return new Matter(report, about, exercises.get(report.exerciseId()));
	}

	/** What became of what a sector said. */
	public enum Said {

		DONE,

		/** The day is in the future or before what it answers. */
		WRONG_DAY

	}

	/**
	 * A sector says whether it keeps its confidence; the reason is public.
	 *
	 * @param heard whether the sector heard the facilitator on the matter, public
	 */
	public Said state(UUID reportId, Opinion opinion, boolean heard, String by) {
		if (opinion.actedOn().isAfter(log.today()) || opinion.actedOn().isBefore(reports.get(reportId).happenedOn())) {
			return Said.WRONG_DAY;
		}
		reports.confidence(reportId, opinion, heard, by);
		note(reports.get(reportId).exerciseId(), opinion.actedOn(), opinion.accepted() ? "opencall.log.facilitator.confident"
				: "opencall.log.facilitator.unconfident", name(opinion.sector()), Objects.requireNonNull(opinion.reason()),
				texts.of(heard ? "opencall.confidence.heard" : "opencall.confidence.not-heard"));
		return Said.DONE;
	}

	/** How many sectors do not keep their confidence: what the decision {@code facilitator-confidence} asks. */
	@Transactional(readOnly = true)
	public int against(UUID reportId) {
		return (int) reports.confidence(reportId).stream().filter(opinion -> !opinion.accepted()).count();
	}

	/** The facilitator goes on with the confidence of the three. */
	public void keep(UUID reportId) {
		var matter = matter(reportId);
		reports.close(matter.exercise().id(), "KEPT");
		note(matter.exercise().id(), log.today(), "opencall.log.facilitator.kept", matter.organisation());
	}

	/**
	 * Ends the mandate in public: the charge on its last day, the account's today, since what was done until now was under it;
	 * or the decision that nobody facilitates.
	 */
	public void end(UUID reportId) {
		var matter = matter(reportId);
		var on = matter.report().lastDay(log.today());
		facilitations.end(matter.exercise().id(), on, matter.report().reason());
		if (matter.report().cause() == Cause.WANTED) {
			return;
		}
		mandates.end(matter.exercise().territoryCode(), Objects.requireNonNull(matter.facilitation()), log.today(), matter.report().cause());
		note(matter.exercise().id(), on, "opencall.log.facilitator.ended", matter.organisation());
	}

	/** The convener proposes how the exercise goes on. */
	public void propose(UUID reportId, Way way, String reason, String by) {
		reports.propose(reportId, way, reason, by);
		note(reports.get(reportId).exerciseId(), log.today(), "opencall.log.facilitator.proposed", texts.of("opencall.way." + way), reason);
	}

	/** What the sectors are asked about. */
	public record Proposed(Way way, String reason) {
	}

	@Transactional(readOnly = true)
	public Proposed proposed(UUID reportId) {
		var proposal = proposal(reportId);
		return new Proposed(proposal.way(), proposal.reason());
	}

	private Proposal proposal(UUID reportId) {
		return reports.proposal(reportId).orElseThrow();
	}

	/** Why the last proposal was not accepted; empty where none was made or all three accepted it. */
	@Transactional(readOnly = true)
	public List<Opinion> objections(UUID reportId) {
		return reports.proposal(reportId)
			.map(last -> reports.agreement(reportId, last.number()).stream().filter(opinion -> !opinion.accepted()).toList())
			.orElse(List.of());
	}

	/** A sector accepts what is proposed or says why it does not. */
	public Said agree(UUID reportId, Opinion opinion, String by) {
		if (opinion.actedOn().isAfter(log.today()) || opinion.actedOn().isBefore(reports.get(reportId).happenedOn())) {
			return Said.WRONG_DAY;
		}
		reports.agreement(reportId, proposal(reportId).number(), opinion, by);
		return Said.DONE;
	}

	/** What the three agreed on, published; empty where a sector did not accept, with its reason. */
	public Optional<Way> settle(UUID reportId) {
		var proposal = proposal(reportId);
		var exercise = reports.get(reportId).exerciseId();
		var against = objections(reportId);
		against.forEach(opinion -> note(exercise, opinion.actedOn(), "opencall.log.facilitator.not-agreed", name(opinion.sector()),
				texts.of("opencall.way." + proposal.way()), Objects.requireNonNull(opinion.reason())));
		if (!against.isEmpty()) {
			return Optional.empty();
		}
		note(exercise, agreedOn(reportId), "opencall.log.facilitator.agreed", texts.of("opencall.way." + proposal.way()), proposal.reason());
		return Optional.of(proposal.way());
	}

	/** The day on which the last of the three accepted. */
	private LocalDate agreedOn(UUID reportId) {
		return reports.agreement(reportId, proposal(reportId).number())
			.stream()
			.map(Opinion::actedOn)
			.max(Comparator.naturalOrder())
			.orElseGet(log::today);
	}

	/** The exercise goes on without a facilitator, as the three agreed or because a call found nobody (E3c). */
	public void goOnWithout(UUID reportId) {
		var report = reports.get(reportId);
		if (facilitations.current(report.exerciseId()).isEmpty()) {
			var on = agreedOn(reportId);
			facilitations.nobody(report.exerciseId(), on);
			note(report.exerciseId(), on, "opencall.log.facilitator.without");
		}
		reports.close(report.exerciseId(), "WITHOUT");
		cancelled.settled(report.exerciseId());
	}

	/** The call was cancelled and nobody decided how the exercise goes on: nobody facilitates, and nothing else is said. */
	public void leaveOpen(UUID reportId) {
		reports.close(reports.get(reportId).exerciseId(), "WITHOUT");
	}

	private void note(UUID exerciseId, LocalDate on, String message, Object... arguments) {
		log.addUnder(STEP, exerciseId, on, null, message, arguments);
	}

	private String name(Sector sector) {
		return texts.of("sector." + sector);
	}

	/** Who reported, as people read it. */
	@Transactional(readOnly = true)
	public String speaker(FacilitatorReport report) {
		return Sector.roles().contains(report.by()) ? texts.of("opencall.facilitator.sector", name(Sector.ofRole(report.by())))
				: texts.of("opencall.seat.facilitator");
	}

}
