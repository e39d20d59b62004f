package org.tripartita.actionplan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaDraft;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.signing.SignatureProofs;
import org.tripartita.workflow.Texts;

import static org.tripartita.actionplan.CommitmentState.APPROVED;

/** The act of results: what became of every proposal and why, sealed (step 10; R10.3, G-20 [S3:187]). */
@Service
@Transactional
public class ResultsAct {

	private final JdbcClient database;

	private final Exercises exercises;

	private final Commitments commitments;

	private final CommitmentDecisions decisions;

	private final ActaRegister actas;

	private final SignatureProofs proofs;

	private final PlanLog log;

	private final Texts texts;

	private final Clock clock;

	ResultsAct(JdbcClient database, Exercises exercises, Commitments commitments, CommitmentDecisions decisions,
			ActaRegister actas, SignatureProofs proofs, PlanLog log, Texts texts, Clock clock) {
		this.database = database;
		this.exercises = exercises;
		this.commitments = commitments;
		this.decisions = decisions;
		this.actas = actas;
		this.proofs = proofs;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/** Seals what became of every proposal so far. */
	public void seal(UUID exerciseId, @Nullable UUID secretariatId) {
		var exercise = exercises.get(exerciseId);
		var proposals = proposals(exerciseId);
		var day = decisions.lastActOf(exerciseId).orElse(log.today());
		var acta = actas.seal(draft(exercise, secretariatId, proposals, day));
		var adopted = proposals.stream().filter(proposal -> proposal.state() == APPROVED).count();
		keep(exerciseId, acta, adopted);
		log.add(exerciseId, PlanLog.RESULTS, day, acta.documentId(), "results.log.sealed", proposals.size(), adopted);
	}

	/** The gate G-03: the STL adopted at least one commitment that its agency took on, and the act says so. */
	@Transactional(readOnly = true)
	public boolean approved(UUID exerciseId) {
		return sealedOn(exerciseId).isPresent()
				&& proposals(exerciseId).stream().anyMatch(proposal -> proposal.state() == APPROVED);
	}

	/** The day of the latest act of results. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> sealedOn(UUID exerciseId) {
		return database.sql("select act_date from results_act where exercise_id = ? order by recorded_at desc limit 1")
			.param(exerciseId)
			.query(LocalDate.class)
			.optional();
	}

	private List<Commitment> proposals(UUID exerciseId) {
		return commitments.findByExerciseIdOrderByNumberAscRecordedAtAsc(exerciseId)
			.stream()
			.filter(commitment -> commitment.origin() == CommitmentOrigin.COCREATED)
			.toList();
	}

	private void keep(UUID exerciseId, Acta acta, long adopted) {
		database.sql("""
				insert into results_act (acta_id, exercise_id, document_id, act_date, adopted, recorded_at)
				values (?, ?, ?, ?, ?, ?)
				""")
			.params(acta.id(), exerciseId, acta.documentId(), acta.actDate(), adopted, Timestamp.from(clock.instant()))
			.update();
	}

	private ActaDraft draft(Exercise exercise, @Nullable UUID secretariatId, List<Commitment> proposals, LocalDate day) {
		var filing = Filing.of(DocumentKind.RESULTS_ACT, Visibility.PUBLIC, texts.of("results.title", exercise.name()), day)
			.inExercise(exercise.id());
		var draft = ActaDraft.of(secretariatId == null ? filing : filing.inSecretariat(secretariatId))
			.fact(texts.of("results.proposals"), String.valueOf(proposals.size()))
			.data("exercise", exercise.code())
			.data("proposals", proposals.stream().map(ResultsAct::data).toList());
		for (var state : Set.copyOf(proposals.stream().map(Commitment::state).toList()).stream().sorted(Comparator.reverseOrder()).toList()) {
			draft.section(texts.of("commitment.state." + state),
					proposals.stream().filter(proposal -> proposal.state() == state).map(this::sentence).toList());
		}
		sign(draft, exercise, proposals);
		return draft.build();
	}

	/** The agencies that took a commitment on, each for its own. */
	private void sign(ActaDraft.Builder draft, Exercise exercise, List<Commitment> proposals) {
		var accepted = decisions.accepted(exercise.id());
		for (var proposal : proposals) {
			var act = accepted.get(proposal.agendaItemId());
			if (act != null) {
				draft.signature(new ActaDraft.Signature(texts.of("sector." + Sector.GOVERNMENT), String.valueOf(act.position()),
						texts.of("results.acceptance.takes-on", proposal.content().name()), String.valueOf(act.organisation()), act.actedOn()));
			}
		}
		proofs.tell(draft, proposals.stream().filter(one -> one.agendaItemId() != null).map(Commitment::subject).toList());
	}

	private String sentence(Commitment proposal) {
		var reason = proposal.stateReason();
		return reason == null ? texts.of("results.proposal", proposal.content().name(), proposal.content().leadAgency())
				: texts.of("results.proposal-with-reason", proposal.content().name(), proposal.content().leadAgency(), reason);
	}

	private static Map<String, Object> data(Commitment proposal) {
		var data = new LinkedHashMap<String, Object>();
		data.put("id", proposal.id());
		data.put("name", proposal.content().name());
		data.put("commitment", proposal.content().commitmentText());
		data.put("leadAgency", proposal.content().leadAgency());
		data.put("disposition", proposal.state());
		data.put("reason", proposal.stateReason() == null ? "" : proposal.stateReason());
		return data;
	}

}
