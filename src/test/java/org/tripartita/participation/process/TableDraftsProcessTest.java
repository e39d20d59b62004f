package org.tripartita.participation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.actionplan.CommitmentState;
import org.tripartita.identity.Sector;
import org.tripartita.participation.TableDraft;
import org.tripartita.testing.ProductTest;
import org.tripartita.workflow.TaskDesk;

/** What becomes of the drafts of a table: reworked, put aside, rejected, refused by an agency. */
@ProductTest
class TableDraftsProcessTest extends TableScene {

	@Autowired
	private TaskDesk desk;

	@Test
	void an_incomplete_draft_comes_back_as_it_was_with_what_it_lacks() {
		install(THREE);
		draft("DRAFT_AND_FINISH", Map.of("indicator", "", "beneficiaries", ""));

		assertThat(room).isWaitingAt("userTask_draftCommitment").hasPassed("serviceTask_sendDraftBack");
		assertThat(shown("userTask_draftCommitment", "facilitacion", "shortfalls")).contains("No es medible", "No dice a quién beneficia.");
		assertThat(shown("userTask_draftCommitment", "facilitacion", "commitmentText")).isEqualTo(draft().get("commitmentText"));
		assertThat(shown("userTask_draftCommitment", "facilitacion", "milestones")).contains("Primer tablero público");
		assertThat(refusedDraft(Map.of("tableDecision", "STOP"))).contains("no está entre las que se ofrecen");
		draft("DRAFT_AND_FINISH", Map.of());
		assertThat(room).isWaitingAt("userTask_agreeMesa");
		assertThat(drafting.ofTopic(topic.id())).hasSize(1);
	}

	@Test
	void after_three_rounds_the_three_sectors_go_on_or_the_draft_is_put_aside_in_public() {
		install(THREE);
		rounds("DRAFT_AND_FINISH");
		assertThat(room).isWaitingAt("userTask_decideOnDraft");
		assertThat(shown("userTask_decideOnDraft", "gobierno", "shortfalls")).contains("No es medible");
		assertThat(walk.refused(exercise.id(), "userTask_decideOnDraft", "gobierno", goOn(1))).contains("posterior a hoy");
		assertThat(walk.refused(exercise.id(), "userTask_decideOnDraft", "gobierno", goOn(-11))).contains("anterior a la instalación");
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_decideOnDraft", sector.role(), goOn(0));
		}
		assertThat(room).isWaitingAt("userTask_draftCommitment");
		rounds("DRAFT_AND_GO_ON");
		walk.answer(exercise.id(), "userTask_decideOnDraft", "gobierno", goOn(0));
		walk.answer(exercise.id(), "userTask_decideOnDraft", "organo-garante", goOn(0));
		walk.answer(exercise.id(), "userTask_decideOnDraft", "sociedad-civil",
				Map.of("decision", "PARK", "reason", "Nadie sabe cómo medirlo.", "actedOn", day(0)));

		assertThat(room).isWaitingAt("userTask_draftCommitment");
		assertThat(mesa().drafts()).singleElement().satisfies(parked -> {
			assertThat(parked.state()).isEqualTo(CommitmentState.PARKED);
			assertThat(parked.rounds()).isEqualTo(6);
			assertThat(parked.stateReason()).isEqualTo("Sociedad civil: Nadie sabe cómo medirlo.");
		});
	}

	@Test
	void what_is_no_commitment_of_open_government_is_rejected_with_its_reason() {
		install(THREE);
		draft("DRAFT_AND_GO_ON", Map.of("publicProblem", "Faltan autos", "axes", List.of("INNOVATION")));

		assertThat(room).isWaitingAt("userTask_draftCommitment").hasPassed("serviceTask_rejectDraft");
		assertThat(mesa().drafts()).singleElement().satisfies(rejected -> {
			assertThat(rejected.state()).isEqualTo(CommitmentState.REJECTED);
			assertThat(rejected.stateReason()).contains("No sirve a la transparencia");
		});
		draft("DRAFT_AND_FINISH", Map.of());
		for (var sector : Sector.values()) {
			agree(sector);
		}
		assertThat(room).isEnded();
		assertThat(minutes()).contains("Rechazado");
	}

	@Test
	void an_agency_that_says_no_gives_a_reason_that_stays_public() {
		install(THREE);
		assertThat(refusedDraft(Map.of("leadAgencyAccepts", "NO"))).isEqualTo("Falta responder «Motivo de la negativa».");
		draft("DRAFT_AND_FINISH", Map.of("leadAgencyAccepts", "NO", "agencyRefusal", "No tiene presupuesto este año."));
		assertThat(shown("userTask_draftCommitment", "facilitacion", "shortfalls")).contains("Ninguna dependencia ha aceptado");
		draft("DRAFT_AND_FINISH", Map.of("leadAgency", "Comisión Estatal del Agua"));

		assertThat(room).isWaitingAt("userTask_agreeMesa");
		assertThat(mesa().drafts()).extracting(TableDraft::leadAgency).containsExactly("Comisión Estatal del Agua");
		assertThat(mesa().refusals()).singleElement().satisfies(refusal -> {
			assertThat(refusal.agency()).isEqualTo("Organismo de Agua");
			assertThat(refusal.reason()).isEqualTo("No tiene presupuesto este año.");
		});
		for (var sector : Sector.values()) {
			agree(sector);
		}
		assertThat(minutes()).contains("Organismo de Agua: No tiene presupuesto este año.");
	}

	@Test
	void a_sector_alone_does_not_write_the_drafts_of_the_table() {
		install(THREE);
		var task = walk.task(exercise.id(), "userTask_draftCommitment", "facilitacion");

		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> desk.submit("sociedad-civil." + exercise.territoryCode().toLowerCase(), task.taskId(), draft()));
		assertThat(drafting.ofTopic(topic.id())).isEmpty();
	}

	private String refusedDraft(Map<String, Object> changes) {
		var answer = draft();
		answer.putAll(changes);
		return walk.refused(exercise.id(), "userTask_draftCommitment", "facilitacion", answer);
	}

	private void rounds(String decision) {
		for (int round = 0; round < 3; round++) {
			draft(decision, Map.of("indicator", ""));
		}
	}

	private Map<String, Object> goOn(int days) {
		return Map.of("decision", "GO_ON", "actedOn", day(days));
	}

}
