package org.tripartita.actionplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.actionplan.ReportReview.Verdict;
import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Texts;

import static org.tripartita.actionplan.ReportKind.FINAL;

/** The agencies report on their commitments, civil society and oversight body review (step 13; G-19, R13.1, E13a, E13b). */
@Service
@Transactional
public class ProgressReporting {

	/** From the limit of a report to its public mark "no reportado" (E13a). */
	private static final Period GRACE = Period.ofDays(20);

	private static final String INTERMEDIATE_LIMIT = "userTask_narrateCommitment";

	private final ProgressReports reports;

	private final ReportContributions contributions;

	private final ActionPlans plans;

	private final PlanPublishing publishing;

	private final Exercises exercises;

	private final DueDates dueDates;

	private final PlanLog log;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final ZoneId zone;

	ProgressReporting(ProgressReports reports, ReportContributions contributions, ActionPlans plans,
			PlanPublishing publishing, Exercises exercises, DueDates dueDates, PlanLog log, Texts texts,
			ApplicationEventPublisher events, Clock clock, @Value("${tripartita.zone}") ZoneId zone) {
		this.reports = reports;
		this.contributions = contributions;
		this.plans = plans;
		this.publishing = publishing;
		this.exercises = exercises;
		this.dueDates = dueDates;
		this.log = log;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
		this.zone = zone;
	}

	/** Lays a report and says from when it is asked for: at half of the plan, or when the plan is over. */
	public Instant prepare(UUID exerciseId, ReportKind kind) {
		var plan = plans.ofExercise(exerciseId);
		var dueOn = kind == FINAL ? plan.content().endDate() : plan.content().middle();
		var report = reports.findByExerciseIdAndKind(exerciseId, kind)
			.orElseGet(() -> reports.save(new ProgressReport(plan, kind, dueOn, clock.instant())));
		return report.dueOn().plusDays(1).atStartOfDay(zone).toInstant();
	}

	/**
	 * Asks the agencies for the report; once more where it was sent back, which the log tells with the reason (E13b).
	 *
	 * @return from when it counts as not reported
	 */
	public Instant ask(UUID exerciseId, ReportKind kind) {
		var report = reports.get(exerciseId, kind);
		report.ask();
		contributions.reviews(report, report.round() - 1)
			.stream()
			.filter(review -> review.verdict() == Verdict.RETURN)
			.forEach(review -> log.add(exerciseId, PlanLog.COMPLIANCE, review.actedOn(), null, "report.log.returned",
					texts.of("report.kind." + kind), texts.of("sector." + review.sector()), Objects.requireNonNull(review.comment())));
		var exercise = exercises.get(exerciseId);
		var limit = dueDates.of(kind == FINAL ? Act.FINAL_REPORT.key() : INTERMEDIATE_LIMIT, exercise.model().name(),
				clock.instant(), exercise.territoryCode());
		return limit.at().atZone(zone).plus(GRACE).toInstant();
	}

	/** The commitments that the report speaks of: all of the plan. */
	@Transactional(readOnly = true)
	public List<UUID> commitmentsOf(UUID exerciseId) {
		return publishing.commitmentsOf(exerciseId);
	}

	/** What became of an agency's or a reviewer's words. */
	public enum Noted {

		DONE, IN_FUTURE,

		/** Before the plan began. */
		BEFORE_PLAN,

		/** A review before what it reviews. */
		BEFORE_ENTRIES

	}

	/** Notes what an agency reports of a commitment. */
	public Noted narrate(UUID exerciseId, ReportKind kind, ReportEntry entry, String recordedBy) {
		if (entry.actedOn().isAfter(log.today())) {
			return Noted.IN_FUTURE;
		}
		if (entry.actedOn().isBefore(plans.ofExercise(exerciseId).content().startDate())) {
			return Noted.BEFORE_PLAN;
		}
		contributions.add(reports.get(exerciseId, kind), entry, recordedBy);
		return Noted.DONE;
	}

	/** Notes what a sector says of the report. */
	public Noted review(UUID exerciseId, ReportKind kind, ReportReview review, String recordedBy) {
		if (review.actedOn().isAfter(log.today())) {
			return Noted.IN_FUTURE;
		}
		if (entries(exerciseId, kind).stream().map(ReportEntry::actedOn).anyMatch(review.actedOn()::isBefore)) {
			return Noted.BEFORE_ENTRIES;
		}
		contributions.add(reports.get(exerciseId, kind), review, recordedBy);
		return Noted.DONE;
	}

	/** What the agencies report in the present round. */
	@Transactional(readOnly = true)
	public List<ReportEntry> entries(UUID exerciseId, ReportKind kind) {
		var report = reports.get(exerciseId, kind);
		return contributions.entries(report, report.round());
	}

	/** What an agency wrote of a commitment in the round before, to be mended. */
	@Transactional(readOnly = true)
	public Optional<ReportEntry> earlierEntry(UUID exerciseId, ReportKind kind, UUID commitmentId) {
		var report = reports.get(exerciseId, kind);
		return contributions.entries(report, report.round() - 1)
			.stream()
			.filter(entry -> entry.commitmentId().equals(commitmentId))
			.findFirst();
	}

	/** Why the report came back, one sentence for each reviewer. */
	@Transactional(readOnly = true)
	public List<ReportReview> earlierReviews(UUID exerciseId, ReportKind kind) {
		var report = reports.get(exerciseId, kind);
		return contributions.reviews(report, report.round() - 1);
	}

	/** The round is reviewed. */
	public int close(UUID exerciseId, ReportKind kind) {
		var report = reports.get(exerciseId, kind);
		report.reviewed();
		return report.round();
	}

	/** How a sector judges the present round; null where it said nothing. */
	@Transactional(readOnly = true)
	public @Nullable Verdict verdict(UUID exerciseId, ReportKind kind, Sector sector) {
		var report = reports.get(exerciseId, kind);
		return contributions.reviews(report, report.round())
			.stream()
			.filter(review -> review.sector() == sector)
			.map(ReportReview::verdict)
			.findFirst()
			.orElse(null);
	}

	/** The report did not come: the site says so; it can still be given (E13a, G-21). */
	public void miss(UUID exerciseId, ReportKind kind) {
		reports.get(exerciseId, kind).miss(log.today());
		log.add(exerciseId, PlanLog.COMPLIANCE, log.today(), null, "report.log.missed", texts.of("report.kind." + kind));
		events.publishEvent(new ReportMissed(exerciseId, kind));
	}

	/** What the convener did to get the report. */
	public void press(UUID exerciseId, ReportKind kind, String notice) {
		reports.get(exerciseId, kind).pressed(notice);
		log.add(exerciseId, PlanLog.COMPLIANCE, log.today(), null, "report.log.pressed", texts.of("report.kind." + kind), notice);
	}

	/** The day on which the report falls due. */
	@Transactional(readOnly = true)
	public LocalDate dueOn(UUID exerciseId, ReportKind kind) {
		return reports.get(exerciseId, kind).dueOn();
	}

}
