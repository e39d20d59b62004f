package org.tripartita.actionplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.SigningAct;
import org.tripartita.workflow.SigningAct.Proof;

/** Brings an exercise, without its rooms, to approved commitments or to a published plan. */
public class ApprovedCommitments {

	private final CommitmentDrafting drafting;

	private final Deliberation deliberation;

	private final ResultsAct results;

	private final PlanCompilation compilation;

	private final PlanPublishing publishing;

	private final DecidingSecretariat stl;

	private final LocalDate approvedOn;

	private final Exercise exercise;

	private ApprovedCommitments(Parts parts, Exercise exercise, LocalDate approvedOn) {
		this.drafting = parts.drafting;
		this.deliberation = parts.deliberation;
		this.results = parts.results;
		this.compilation = parts.compilation;
		this.publishing = parts.publishing;
		this.exercise = exercise;
		this.approvedOn = approvedOn;
		this.stl = new DecidingSecretariat(parts.database, parts.processes, exercise.territoryCode(),
				approvedOn.minusDays(100));
	}

	/** What it takes, as a bean of the tests. */
	@TestComponent
	public static class Parts {

		private final CommitmentDrafting drafting;

		private final Deliberation deliberation;

		private final ResultsAct results;

		private final PlanCompilation compilation;

		private final PlanPublishing publishing;

		private final JdbcClient database;

		private final Processes processes;

		Parts(CommitmentDrafting drafting, Deliberation deliberation, ResultsAct results, PlanCompilation compilation,
				PlanPublishing publishing, JdbcClient database, Processes processes) {
			this.drafting = drafting;
			this.deliberation = deliberation;
			this.results = results;
			this.compilation = compilation;
			this.publishing = publishing;
			this.database = database;
			this.processes = processes;
		}

		public ApprovedCommitments of(Exercise exercise, LocalDate approvedOn) {
			return new ApprovedCommitments(this, exercise, approvedOn);
		}

	}

	public UUID secretariatId() {
		return stl.id();
	}

	/** A commitment that the STL adopted and its agency took on. */
	public UUID approve(DraftCommitment draft) {
		var id = drafting.draft(exercise.id(), UUID.randomUUID(), draft);
		drafting.submit(id, approvedOn);
		deliberation.bringTo(stl.id(), exercise.id());
		stl.decide(id, "ADOPTED", null, approvedOn);
		deliberation.noteDecisions(exercise.id());
		deliberation.answer(id, CommitmentAcceptance.accepted(draft.leadAgency(), "Titular", approvedOn), entered("gobierno"));
		return id;
	}

	/** Nobody proves anything here, and the words are of no matter. */
	private static SigningAct entered(String by) {
		var words = "Lo que se firma.";
		return new SigningAct(UUID.randomUUID().toString(), by, words, DigestUtils.sha256Hex(words), Proof.ENTERED, null);
	}

	public void seal() {
		results.seal(exercise.id(), stl.id());
	}

	/** The plan, endorsed by the three on the day of the approval. */
	public void publish(PlanContent content) {
		seal();
		compilation.draft(exercise.id(), content, List.of());
		compilation.putToSectors(exercise.id());
		for (var sector : Sector.values()) {
			compilation.endorse(exercise.id(),
					new PlanEndorsement(sector, PlanEndorsement.Stand.ENDORSED, null, "Titular", approvedOn), entered(sector.role()));
		}
		publishing.publish(exercise.id(), stl.id());
	}

}
