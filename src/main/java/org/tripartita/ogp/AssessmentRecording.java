package org.tripartita.ogp;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.actionplan.Plans;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.ogp.Assessment.Figure;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Takes an assessment down as its author published it and seals it; what others said stays as it is (G-23). */
@Service
@Transactional
public class AssessmentRecording {

	private static final int MONITORING = 8;

	private static final Set<Figure> COMPLETION = EnumSet.of(Figure.COMPLETE, Figure.SUBSTANTIAL, Figure.LIMITED,
			Figure.NOT_STARTED);

	private final Assessments assessments;

	private final PlanDeliveries deliveries;

	private final Plans plans;

	private final Exercises exercises;

	private final ActaRegister actas;

	private final ExerciseLog log;

	private final Texts texts;

	AssessmentRecording(Assessments assessments, PlanDeliveries deliveries, Plans plans, Exercises exercises,
			ActaRegister actas, ExerciseLog log, Texts texts) {
		this.assessments = assessments;
		this.deliveries = deliveries;
		this.plans = plans;
		this.exercises = exercises;
		this.actas = actas;
		this.log = log;
		this.texts = texts;
	}

	/** How many commitments the published plan has. */
	@Transactional(readOnly = true)
	public int commitments(UUID exerciseId) {
		return (int) plans.commitmentsOf(exerciseId).stream().filter(line -> line.number() != null).count();
	}

	/** Records what was published. */
	public Noted published(UUID exerciseId, Published said, String account) {
		if (said.on().isAfter(log.today())) {
			return Noted.refused("ogp.assessment.in-future");
		}
		var earliest = earliest(exerciseId, said.kind());
		if (said.on().isBefore(earliest)) {
			return Noted.refused("ogp.assessment.too-early." + said.kind(), SpokenDay.of(earliest));
		}
		var wrong = miscounted(exerciseId, said);
		if (wrong != null) {
			return wrong;
		}
		var acta = actas.seal(draft(exerciseId, said));
		assessments.add(exerciseId, new Assessment(said.kind(), said.on(), said.address(), said.figures(), said.findings(),
				acta.documentId()), account);
		note(exerciseId, said, acta);
		return Noted.taken();
	}

	/** Records that there is nothing and that nothing will come. */
	public void missing(UUID exerciseId, AssessmentKind kind, String reason, String account) {
		assessments.add(exerciseId, new Assessment(kind, null, null, Map.of(), reason, null), account);
		log.add(exerciseId, MONITORING, log.today(), null, "ogp.log.no-assessment." + kind, reason);
	}

	/** What an author published. */
	public record Published(AssessmentKind kind, LocalDate on, String address, Map<Figure, Integer> figures,
			String findings) {
	}

	private LocalDate earliest(UUID exerciseId, AssessmentKind kind) {
		return kind == AssessmentKind.PLAN_REVIEW ? deliveries.of(exerciseId).orElseThrow().deliveredOn()
				: deliveries.plan(exerciseId).content().startDate();
	}

	private @Nullable Noted miscounted(UUID exerciseId, Published said) {
		var figures = said.figures();
		int all = commitments(exerciseId);
		if (said.kind() == AssessmentKind.PLAN_REVIEW) {
			int reviewed = figures.get(Figure.REVIEWED);
			if (reviewed > all) {
				return Noted.refused("ogp.assessment.more-than-planned", all);
			}
			return figures.values().stream().anyMatch(amount -> amount > reviewed)
					? Noted.refused("ogp.assessment.more-than-reviewed", reviewed) : null;
		}
		int sum = COMPLETION.stream().mapToInt(figures::get).sum();
		if (sum != all) {
			return Noted.refused("ogp.assessment.wrong-sum", sum, all);
		}
		return figures.getOrDefault(Figure.NOTABLE, 0) > all ? Noted.refused("ogp.assessment.more-than-reviewed", all) : null;
	}

	private ActaDraft draft(UUID exerciseId, Published said) {
		var exercise = exercises.get(exerciseId);
		var title = texts.of("ogp.assessment.title." + said.kind(), exercise.name());
		var draft = ActaDraft
			.of(Filing.of(DocumentKind.REPORT, Visibility.PUBLIC, title, said.on())
				.inExercise(exerciseId)
				.inSecretariat(exercise.secretariatId()))
			.fact(texts.of("ogp.assessment.address"), said.address());
		var figures = new TreeMap<>(said.figures());
		figures.forEach((figure, amount) -> draft.fact(texts.of("ogp.figure." + figure), amount.toString()));
		return draft.section(texts.of("ogp.assessment.findings"), said.findings())
			.data("exercise", exercise.code())
			.data("assessment", said.kind())
			.data("figures", plain(figures))
			.build();
	}

	private static Map<String, Integer> plain(Map<Figure, Integer> figures) {
		var plain = new TreeMap<String, Integer>();
		figures.forEach((figure, amount) -> plain.put(figure.name(), amount));
		return plain;
	}

	private void note(UUID exerciseId, Published said, Acta acta) {
		var figures = said.figures();
		if (said.kind() == AssessmentKind.PLAN_REVIEW) {
			log.add(exerciseId, MONITORING, said.on(), acta.documentId(), "ogp.log.plan-review", figures.get(Figure.VERIFIABLE),
					figures.get(Figure.REVIEWED), said.address());
		}
		else {
			log.add(exerciseId, MONITORING, said.on(), acta.documentId(), "ogp.log.assessment." + said.kind(),
					figures.get(Figure.COMPLETE) + figures.get(Figure.SUBSTANTIAL), commitments(exerciseId), said.address());
		}
	}

}
