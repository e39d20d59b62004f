package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.exercise.Exercises;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Seals a report with what its reviewers said; the final one closes each commitment (G-19, G-28 [S3:711-712]). */
@Service
@Transactional
public class ReportPublishing {

	private final ProgressReports reports;

	private final ReportContributions contributions;

	private final Commitments commitments;

	private final Exercises exercises;

	private final ActaRegister actas;

	private final PlanLog log;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	ReportPublishing(ProgressReports reports, ReportContributions contributions, Commitments commitments,
			Exercises exercises, ActaRegister actas, PlanLog log, Texts texts, ApplicationEventPublisher events) {
		this.reports = reports;
		this.contributions = contributions;
		this.commitments = commitments;
		this.exercises = exercises;
		this.actas = actas;
		this.log = log;
		this.texts = texts;
		this.events = events;
	}

	/** Publishes the present round of a report; its day is that of the last entry or review. */
	public void publish(UUID exerciseId, ReportKind kind, @Nullable UUID secretariatId) {
		var report = reports.get(exerciseId, kind);
		var entries = contributions.entries(report, report.round());
		var reviews = contributions.reviews(report, report.round());
		var day = Stream.concat(entries.stream().map(ReportEntry::actedOn), reviews.stream().map(ReportReview::actedOn))
			.max(Comparator.naturalOrder())
			.orElse(log.today());
		var acta = actas.seal(draft(report, entries, reviews, day, secretariatId));
		report.publish(acta);
		if (kind == ReportKind.FINAL) {
			entries.forEach(entry -> commitments.get(entry.commitmentId())
				.moveTo(CommitmentState.CLOSED, entry.dispositionReason()));
		}
		log.add(exerciseId, PlanLog.COMPLIANCE, day, acta.documentId(), "report.log.published", texts.of("report.kind." + kind));
		events.publishEvent(new ReportPublished(exerciseId, kind, acta.documentId()));
	}

	private ActaDraft draft(ProgressReport report, List<ReportEntry> entries, List<ReportReview> reviews, LocalDate day,
			@Nullable UUID secretariatId) {
		var exercise = exercises.get(report.exerciseId());
		var title = texts.of("report.title", texts.of("report.kind." + report.kind()), exercise.name());
		var filing = Filing.of(DocumentKind.REPORT, Visibility.PUBLIC, title, day).inExercise(exercise.id());
		var draft = ActaDraft.of(secretariatId == null ? filing : filing.inSecretariat(secretariatId))
			.fact(texts.of("report.due"), SpokenDay.of(report.dueOn()))
			.data("exercise", exercise.code())
			.data("report", report.kind())
			.data("entries", entries)
			.data("reviews", reviews);
		var byId = commitments.findByExerciseIdOrderByNumberAscRecordedAtAsc(exercise.id())
			.stream()
			.collect(Collectors.toMap(Commitment::id, Function.identity()));
		entries.forEach(entry -> draft.section(heading(byId, entry), paragraphs(entry)));
		IntStream.range(1, report.round())
			.forEach(round -> draft.section(texts.of("report.reviews.earlier", round), sentences(contributions.reviews(report, round))));
		draft.section(texts.of("report.reviews"), sentences(reviews));
		return draft.build();
	}

	private static String heading(Map<UUID, Commitment> byId, ReportEntry entry) {
		var commitment = byId.get(entry.commitmentId());
		return commitment.number() + ". " + commitment.content().name();
	}

	private List<String> paragraphs(ReportEntry entry) {
		var paragraphs = new ArrayList<String>();
		paragraphs.add(texts.of("report.reported", texts.of("report.completion." + entry.completion()), SpokenDay.of(entry.actedOn())));
		paragraphs.add(entry.narrative());
		add(paragraphs, "report.problems", entry.problems());
		add(paragraphs, "report.next-steps", entry.nextSteps());
		if (entry.disposition() != null) {
			add(paragraphs, "report.disposition", texts.of("report.disposition." + entry.disposition()));
		}
		add(paragraphs, "report.disposition-reason", entry.dispositionReason());
		add(paragraphs, "report.sustainability", entry.sustainability());
		return paragraphs;
	}

	private void add(List<String> paragraphs, String label, @Nullable String text) {
		if (text != null) {
			paragraphs.add(texts.of(label, text));
		}
	}

	private List<String> sentences(List<ReportReview> reviews) {
		return reviews.stream().map(this::sentence).toList();
	}

	private String sentence(ReportReview review) {
		var sector = texts.of("sector." + review.sector());
		var verdict = texts.of("report.verdict." + review.verdict());
		return review.comment() == null ? texts.of("report.review", sector, verdict)
				: texts.of("report.review-with-comment", sector, verdict, review.comment());
	}

}
