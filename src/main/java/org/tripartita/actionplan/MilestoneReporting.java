package org.tripartita.actionplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.Exercises;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** How a commitment is carried out: milestone by milestone, with evidence (step 13; R13.2, R13.3, G-18 [P3]). */
@Service
@Transactional
public class MilestoneReporting {

	/** Characters of a reason in the public log. */
	private static final int LOGGED_REASON = 1000;

	private final Commitments commitments;

	private final Milestones milestones;

	private final MilestoneHistory history;

	private final MilestoneStatusRule rule;

	private final ActionPlans plans;

	private final Exercises exercises;

	private final DueDates dueDates;

	private final PlanLog log;

	private final Texts texts;

	private final Clock clock;

	private final ZoneId zone;

	MilestoneReporting(Commitments commitments, Milestones milestones, MilestoneHistory history,
			MilestoneStatusRule rule, ActionPlans plans, Exercises exercises, DueDates dueDates, PlanLog log, Texts texts, Clock clock,
			@Value("${tripartita.zone}") ZoneId zone) {
		this.commitments = commitments;
		this.milestones = milestones;
		this.history = history;
		this.rule = rule;
		this.plans = plans;
		this.exercises = exercises;
		this.dueDates = dueDates;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
		this.zone = zone;
	}

	/**
	 * Sets a commitment of the published plan in motion.
	 *
	 * @return until when progress can be reported: the end of the plan; for a plan that ended before it was entered, as
	 * long as its final report may take
	 */
	public Instant begin(UUID commitmentId) {
		var commitment = commitments.get(commitmentId);
		commitment.moveTo(CommitmentState.IN_PROGRESS, null);
		var end = plan(commitment).endDate().plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(zone).toInstant();
		if (end.isAfter(clock.instant())) {
			return end;
		}
		var exercise = exercises.get(commitment.exerciseId());
		return dueDates.of(Act.FINAL_REPORT, exercise.model().name(), clock.instant(), exercise.territoryCode()).at();
	}

	/** What became of a report. */
	public enum Reported {

		DONE,

		/** Neither progress nor result. */
		NOTHING_SAID,

		/** A final text without evidence (G-18). */
		EVIDENCE_MISSING,

		/** The milestone's date had passed, complete or not, and nobody says why (R13.3). */
		DELAY_REASON_MISSING, IN_FUTURE,

		/** Before the plan began. */
		BEFORE_PLAN,

		/** Before the last report on the same milestone. */
		BEFORE_LAST_REPORT

	}

	/** Takes a report on a milestone, or says what it lacks. */
	public Reported report(UUID milestoneId, MilestoneReport report, String recordedBy) {
		var milestone = milestones.get(milestoneId);
		var commitment = commitments.get(milestone.commitmentId());
		var fault = faultOfDay(commitment, milestone, report.reportedOn());
		if (fault != Reported.DONE) {
			return fault;
		}
		var hasFinal = report.finalText() != null;
		if (report.progressText() == null && !hasFinal) {
			return Reported.NOTHING_SAID;
		}
		var evidence = history.evidenceOf(milestoneId);
		if (hasFinal && evidence == 0) {
			return Reported.EVIDENCE_MISSING;
		}
		var late = report.reportedOn().isAfter(milestone.endDate());
		if (late && report.delayReason() == null) {
			return Reported.DELAY_REASON_MISSING;
		}
		var status = rule.statusOf(report.progressText() != null, hasFinal, evidence, late);
		take(commitment, milestone, report, status, recordedBy);
		return Reported.DONE;
	}

	private Reported faultOfDay(Commitment commitment, Milestone milestone, LocalDate day) {
		if (day.isAfter(log.today())) {
			return Reported.IN_FUTURE;
		}
		if (day.isBefore(plan(commitment).startDate())) {
			return Reported.BEFORE_PLAN;
		}
		var last = milestone.reportedOn();
		return last != null && day.isBefore(last) ? Reported.BEFORE_LAST_REPORT : Reported.DONE;
	}

	private void take(Commitment commitment, Milestone milestone, MilestoneReport report, MilestoneStatus status,
			String recordedBy) {
		milestone.report(report, status);
		history.add(milestone.id(), report, status, recordedBy);
		var number = String.valueOf(commitment.number());
		if (milestone.completed() && report.delayReason() != null && report.reportedOn().isAfter(milestone.endDate())) {
			log.add(commitment.exerciseId(), PlanLog.COMPLIANCE, report.reportedOn(), null, "progress.log.COMPLETED.late", number,
					milestone.name(), ChronoUnit.DAYS.between(milestone.endDate(), report.reportedOn()),
					forLog(report.delayReason()));
			return;
		}
		log.add(commitment.exerciseId(), PlanLog.COMPLIANCE, report.reportedOn(), null, "progress.log." + status, number,
				milestone.name());
	}

	/** An entry of the log is shorter than a reason may be; the whole reason stands with the milestone. */
	private static String forLog(String reason) {
		return reason.length() <= LOGGED_REASON ? reason : reason.substring(0, LOGGED_REASON - 1) + "…";
	}

	/** True where every milestone is complete; the state of the commitment follows its milestones. */
	public boolean follow(UUID commitmentId) {
		var commitment = commitments.get(commitmentId);
		var steps = milestones.findByCommitmentIdOrderByPosition(commitmentId);
		if (steps.stream().allMatch(Milestone::completed)) {
			commitment.moveTo(CommitmentState.COMPLETED, null);
			log.add(commitment.exerciseId(), PlanLog.COMPLIANCE, lastReport(steps), null, "progress.log.commitment-completed",
					String.valueOf(commitment.number()), commitment.content().name());
			return true;
		}
		var late = steps.stream().anyMatch(step -> !step.completed() && step.endDate().isBefore(log.today()));
		commitment.moveTo(late ? CommitmentState.DELAYED : CommitmentState.IN_PROGRESS, null);
		return false;
	}

	private LocalDate lastReport(List<Milestone> steps) {
		return steps.stream().map(Milestone::reportedOn).filter(day -> day != null).max(LocalDate::compareTo).orElse(log.today());
	}

	/** True where the plan is over, so that a commitment may be closed as it stands. */
	@Transactional(readOnly = true)
	public boolean planOver(UUID commitmentId) {
		return plan(commitments.get(commitmentId)).endDate().isBefore(log.today());
	}

	/** The plan is over: the commitment is closed with what was reported, until the final report gives it its disposition. */
	public void closeAsItStands(UUID commitmentId) {
		var commitment = commitments.get(commitmentId);
		var complete = milestones.findByCommitmentIdOrderByPosition(commitmentId).stream().filter(Milestone::completed).count();
		if (commitment.state() != CommitmentState.CLOSED) {
			commitment.moveTo(CommitmentState.CLOSED, texts.of("progress.closed-as-it-stands", SpokenDay.of(log.today())));
		}
		log.add(commitment.exerciseId(), PlanLog.COMPLIANCE, plan(commitment).endDate(), null, "progress.log.plan-over",
				String.valueOf(commitment.number()), complete, milestones.findByCommitmentIdOrderByPosition(commitmentId).size());
	}

	private PlanContent plan(Commitment commitment) {
		return plans.ofExercise(commitment.exerciseId()).content();
	}

}
