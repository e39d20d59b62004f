package org.tripartita.actionplan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.actionplan.PlanFiles.Edition;
import org.tripartita.exercise.Exercises;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.Document;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Documents;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Publishes an endorsed plan: its files, its sealed acta and its first version, which stays (R11.1, R11.2, G-07). */
@Service
@Transactional
public class PlanPublishing {

	private static final int FIRST = 1;

	private final ActionPlans plans;

	private final PlanEndorsements endorsements;

	private final PlanCompilation compilation;

	private final Commitments commitments;

	private final Milestones milestones;

	private final Exercises exercises;

	private final PlanFiles files;

	private final Documents documents;

	private final ActaRegister actas;

	private final SignatureProofs proofs;

	private final JdbcClient database;

	private final PlanLog log;

	private final Texts texts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PlanPublishing(ActionPlans plans, PlanEndorsements endorsements, PlanCompilation compilation,
			Commitments commitments, Milestones milestones, Exercises exercises, PlanFiles files, Documents documents,
			ActaRegister actas, SignatureProofs proofs, JdbcClient database, PlanLog log, Texts texts, ApplicationEventPublisher events,
			Clock clock) {
		this.plans = plans;
		this.endorsements = endorsements;
		this.compilation = compilation;
		this.commitments = commitments;
		this.milestones = milestones;
		this.exercises = exercises;
		this.files = files;
		this.documents = documents;
		this.actas = actas;
		this.proofs = proofs;
		this.database = database;
		this.log = log;
		this.texts = texts;
		this.events = events;
		this.clock = clock;
	}

	/** Publishes the plan that the three sectors endorsed; the day is that of the last endorsement. */
	public void publish(UUID exerciseId, @Nullable UUID secretariatId) {
		var plan = plans.ofExercise(exerciseId);
		var acts = endorsements.of(plan);
		var edition = new Edition(exercises.get(exerciseId), FIRST, plan.content(), numbered(exerciseId),
				workPlans(exerciseId), acts);
		var day = edition.publishedOn();
		var filing = filing(edition, secretariatId, day);
		var pdf = documents.store(filing, name(edition, "pdf"), "application/pdf", files.pdf(edition));
		var csv = documents.store(filing, name(edition, "csv"), "text/csv", files.csv(edition));
		var json = documents.store(filing, name(edition, "json"), "application/json", files.json(edition));
		var draft = draft(edition, filing, List.of(pdf, csv, json));
		proofs.tell(draft, plan.subject());
		var acta = actas.seal(draft.build());
		plan.publish(day);
		keep(plan, edition, acta, pdf, csv, json);
		log.add(exerciseId, PlanLog.PLAN, day, pdf.id(), "plan.log.published", plan.content().title(),
				edition.commitments().size());
		events.publishEvent(new PlanPublished(exerciseId, pdf.id(), FIRST));
	}

	/** The gate before implementation: a version of the plan is public. */
	@Transactional(readOnly = true)
	public boolean published(UUID exerciseId) {
		return database.sql("""
				select exists (select from plan_version v join action_plan p on p.id = v.plan_id where p.exercise_id = ?)
				""").param(exerciseId).query(Boolean.class).single();
	}

	/** The commitments of the published plan, by number. */
	@Transactional(readOnly = true)
	public List<UUID> commitmentsOf(UUID exerciseId) {
		return commitments.findByExerciseIdOrderByNumberAscRecordedAtAsc(exerciseId)
			.stream()
			.filter(Commitment::published)
			.map(Commitment::id)
			.toList();
	}

	private List<Commitment> numbered(UUID exerciseId) {
		var all = new ArrayList<>(compilation.cocreated(exerciseId));
		all.addAll(compilation.proactive(exerciseId));
		for (int place = 0; place < all.size(); place++) {
			all.get(place).publishAs(place + 1);
		}
		return all;
	}

	private List<Milestone> workPlans(UUID exerciseId) {
		return milestones.findByCommitmentIdInOrderByPosition(commitmentsOf(exerciseId));
	}

	private Filing filing(Edition edition, @Nullable UUID secretariatId, LocalDate day) {
		var filing = Filing.of(DocumentKind.PLAN, Visibility.PUBLIC, edition.plan().title(), day)
			.inExercise(edition.exercise().id());
		return secretariatId == null ? filing : filing.inSecretariat(secretariatId);
	}

	private static String name(Edition edition, String ending) {
		return "plan-%s-v%d.%s".formatted(edition.exercise().code(), edition.number(), ending);
	}

	private ActaDraft.Builder draft(Edition edition, Filing filing, List<Document> annexes) {
		var plan = edition.plan();
		var draft = ActaDraft.of(filing)
			.fact(texts.of("plan.version"), String.valueOf(edition.number()))
			.fact(texts.of("plan.period-label"),
					texts.of("plan.period-text", SpokenDay.of(plan.startDate()), SpokenDay.of(plan.endDate())))
			.section(texts.of("plan.introduction"), plan.introduction())
			.section(texts.of("plan.pdf.cocreated"), names(edition, CommitmentOrigin.COCREATED))
			.section(texts.of("plan.pdf.proactive"), names(edition, CommitmentOrigin.PROACTIVE))
			.data("exercise", edition.exercise().code())
			.data("version", edition.number())
			.data("commitments", edition.commitments().stream().map(Commitment::id).toList())
			.data("endorsements", edition.endorsements());
		sign(draft, edition);
		annexes.forEach(document -> draft.annex(document.id()));
		return draft;
	}

	private void sign(ActaDraft.Builder draft, Edition edition) {
		edition.endorsements()
			.forEach(act -> draft.signature(new ActaDraft.Signature(texts.of("sector." + act.sector()), act.position(),
					texts.of("plan.stand." + act.stand()), "", act.actedOn())));
		var notes = edition.endorsements()
			.stream()
			.filter(act -> act.note() != null)
			.map(act -> texts.of("plan.refusal-line", texts.of("sector." + act.sector()), act.note()))
			.toList();
		if (!notes.isEmpty()) {
			draft.section(texts.of("plan.dissents"), notes);
		}
	}

	private static List<String> names(Edition edition, CommitmentOrigin origin) {
		return edition.ofOrigin(origin).stream().map(one -> one.number() + ". " + one.content().name()).toList();
	}

	private void keep(ActionPlan plan, Edition edition, Acta acta, Document pdf, Document csv, Document json) {
		var dissent = edition.endorsements().stream().anyMatch(act -> act.stand() == Stand.DISSENT);
		database.sql("""
				insert into plan_version (plan_id, number, published_on, with_dissent, change_log, acta_id, acta_document_id,
					pdf_document_id, pdf_sha256, csv_document_id, csv_sha256, json_document_id, json_sha256, recorded_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(plan.id(), edition.number(), acta.actDate(), dissent, texts.of("plan.first-version"), acta.id(),
					acta.documentId(), pdf.id(), pdf.sha256(), csv.id(), csv.sha256(), json.id(), json.sha256(),
					Timestamp.from(clock.instant()))
			.update();
	}

}
