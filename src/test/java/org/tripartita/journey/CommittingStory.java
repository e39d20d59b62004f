package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

import org.springframework.boot.test.context.TestComponent;

import org.tripartita.actionplan.CommitmentOrigin;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan.Line;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Designated;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.participation.Mesas;
import org.tripartita.participation.PublicMesa;
import org.tripartita.participation.SectorOpinion;
import org.tripartita.participation.Workshops;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Decision;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;

/** Steps 7 to 11 by their exceptional paths: empty sectors, rework, no quorum, nothing approved, a plan not endorsed. */
@TestComponent
class CommittingStory {

	private static final String WATER = "Agua a la vista";

	private static final String LEAKS = "Mapa de fugas abierto";

	private static final String TEXT = "Publicar cada semana el calendario de distribución en datos abiertos.";

	private final OpenCalls calls;

	private final CallWalk.Parts callWalks;

	private final Workshops workshops;

	private final Mesas mesas;

	private final SessionActs session;

	private final Agenda agenda;

	private final Plans plans;

	private final ActaRegister actas;

	CommittingStory(OpenCalls calls, CallWalk.Parts callWalks,
			Workshops workshops, Mesas mesas, SessionActs session, Agenda agenda, Plans plans, ActaRegister actas) {
		this.calls = calls;
		this.callWalks = callWalks;
		this.workshops = workshops;
		this.mesas = mesas;
		this.session = session;
		this.agenda = agenda;
		this.plans = plans;
		this.actas = actas;
	}

	/** Only civil society registers; one counterpart convenes its people, the other says why it could not (E7a). */
	void theTablesLackASector(Course course) {
		var call = callWalks.in(course.exercise()).of(CallPurpose.MESAS);
		call.publish(CallWalk.mesas());
		call.applies(Sector.CIVIL_SOCIETY, "Colonias del norte");
		call.windowPasses();
		course.answer("userTask_conveneCounterparts", "gobierno", "counterparts convened");
		course.answer("userTask_conveneCounterparts", "organo-garante", "counterparts missing");

		assertThat(calls.designated(course.id(), CallPurpose.MESAS)).extracting(Designated::organisation)
			.containsExactlyInAnyOrder("Colonias del norte", "Secretaría de Obras");
		course.publicLogSays("La representación del sector Órgano garante no logró convocar participantes para las mesas. "
				+ "Motivo: El pleno no sesionó a tiempo.");
		course.stepsDone(7);
	}

	/** Civil society misses the workshop before the tables; it is held again (E8a). */
	void theWorkshopIsRepeated(Course course) {
		course.convener("userTask_planWorkshop", "workshop");
		course.convener("userTask_recordWorkshop", "workshop without civil society");
		course.convener("userTask_decideRepeat", "workshop repeated");
		course.convener("userTask_planWorkshop", "workshop");
		course.convener("userTask_recordWorkshop", "workshop of the three");

		assertThat(workshops.ofExercise(course.id())).hasSize(3);
		course.actas(DocumentKind.WORKSHOP_RECORD, 2);
		course.stepsDone(8);
	}

	/** A table works without the government, mends a draft and hands over once the three sit there (E9b, E9c). */
	void aDraftIsReworked(Course course) {
		course.convener("userTask_installMesa", "table without government");
		course.convener("userTask_draftCommitment", "commitment without indicator");
		course.currentSteps(9, 12);
		course.convener("userTask_draftCommitment", "commitment");
		course.convener("userTask_completeMesa", "table completed");
		course.sectors("userTask_agreeMesa", Sector.CIVIL_SOCIETY, "table dissent", "tree agreed");

		assertThat(mesas.ofExercise(course.id())).as("the parked topic has no table").singleElement().satisfies(mesa -> {
			assertThat(mesa.drafts()).singleElement().satisfies(draft -> assertThat(draft.rounds()).isEqualTo(1));
			assertThat(mesa.dissents()).extracting(SectorOpinion::reason).containsExactly("La meta debió ser mayor.");
		});
		course.publicLogSays("La mesa de cocreación del tema «Agua potable» entregó al STL 1 borrador de compromiso.");
		course.state(ExerciseState.CO_CREATING);
		course.currentSteps(10, 12);
	}

	/** No quorum, a second call, no agreement: nothing is approved and the exercise returns to its tables (E10a, E10b). */
	void nothingIsApprovedFirst(Course course) {
		session.convene(course, "ORDINARY", WATER);
		session.attend(course, Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY);
		session.callAgain(course);
		session.attend(course, Sector.values());
		session.oppose(course, TEXT);
		session.oppose(course, TEXT);
		session.park(course, "Falta la opinión de la Secretaría de Finanzas.");
		session.sign(course);

		assertThat(publicSessionActas(course, DocumentKind.NO_QUORUM_ACT)).isEqualTo(1);
		assertThat(publicSessionActas(course, DocumentKind.SESSION_ACT)).isEqualTo(1);
		course.publicLogSays("Se selló el acta de resultados: 1 propuesta, ninguna aprobada.");
		course.actas(DocumentKind.RESULTS_ACT, 1);
		course.currentSteps(9, 12);
	}

	/** The table sits again; of two commitments one is parked, the other adopted by majority in an extraordinary case. */
	void oneIsParkedAndTheOtherAdoptedByMajority(Course course) {
		course.convener("userTask_installMesa", "table of the three");
		course.convener("userTask_draftCommitment", "commitment that the STL parks");
		course.convener("userTask_draftCommitment", "commitment");
		course.sectors("userTask_agreeMesa", "tree agreed");
		assertThat(mesas.ofExercise(course.id())).extracting(PublicMesa::mesa).extracting(mesa -> mesa.round()).containsExactly(1, 2);

		session.convene(course, "EXTRAORDINARY", LEAKS, WATER);
		session.attend(course, Sector.values());
		session.oppose(course, "Publicar en un mapa cada fuga.");
		session.oppose(course, "Publicar en un mapa cada fuga.");
		session.park(course, "No hay quien mida las fugas.");
		session.oppose(course, TEXT);
		session.voteInAnExtraordinaryCase(course, TEXT, "La temporada seca comienza en un mes.");
		session.sign(course);
		course.answer("userTask_acceptCommitment", "gobierno", "commitment taken on");

		assertThat(agenda.decisions(session.secretariat(course).id(), 0, 100)).filteredOn(one -> one.result() == DecisionResult.ADOPTED)
			.singleElement()
			.extracting(Decision::method, Decision::reason)
			.containsExactly(DecisionMethod.MAJORITY, "La temporada seca comienza en un mes.");
		course.publicLogSays("Se selló el acta de resultados: 3 propuestas, 1 aprobada.");
		course.currentSteps(11, 12);
		course.state(ExerciseState.PLAN_APPROVED);
	}

	/** Civil society refuses the plan, also corrected; its commitments go back to the STL (E10c). */
	void thePlanIsNotEndorsedFirst(Course course) {
		course.convener("userTask_draftPlan", "plan");
		course.sectors("userTask_endorsePlan", Sector.CIVIL_SOCIETY, "plan refused", "plan endorsed");
		course.convener("userTask_resolvePlanRefusal", "plan corrected");
		course.convener("userTask_draftPlan", "plan");
		course.sectors("userTask_endorsePlan", Sector.CIVIL_SOCIETY, "plan refused", "plan endorsed");
		course.convener("userTask_resolvePlanRefusal", "plan given up");

		assertThat(plans.ofExercise(course.id())).isEmpty();
		course.publicLogSays("Sociedad civil no respaldó el plan de acción. Motivo: Faltó el compromiso sobre las fugas.",
				"El plan no se publicó y sus compromisos vuelven al STL. Motivo: Sin acuerdo sobre el contenido.");
		course.currentSteps(10, 12);
	}

	/** The STL adopts the commitment again, now by consensus, and the plan is published with a note of dissent (E10d). */
	void thePlanIsPublishedWithADissent(Course course) {
		session.convene(course, "ORDINARY", WATER);
		session.attend(course, Sector.values());
		session.agree(course, TEXT);
		session.sign(course);
		course.answer("userTask_acceptCommitment", "gobierno", "commitment taken on");
		course.convener("userTask_draftPlan", "plan");
		course.sectors("userTask_endorsePlan", Sector.CIVIL_SOCIETY, "plan with dissent", "plan endorsed");

		assertThat(plans.ofExercise(course.id())).hasValueSatisfying(plan -> {
			assertThat(plan.coCreated()).isFalse();
			assertThat(plan.endorsements()).anyMatch(act -> "El compromiso sobre las fugas quedó pendiente.".equals(act.note()));
		});
		assertThat(plans.commitmentsOf(course.id())).filteredOn(line -> line.number() != null)
			.extracting(Line::number, Line::origin)
			.containsExactly(tuple(1, CommitmentOrigin.COCREATED), tuple(2, CommitmentOrigin.PROACTIVE));
		assertThat(plans.commitmentsOf(course.id())).filteredOn(line -> line.state() == CommitmentState.PARKED)
			.extracting(Line::reason)
			.containsExactlyInAnyOrderElementsOf(
					List.of("Falta la opinión de la Secretaría de Finanzas.", "No hay quien mida las fugas."));
		course.actas(DocumentKind.PLAN, 1);
		course.actas(DocumentKind.RESULTS_ACT, 3);
		course.publicLogSays("Se publicó el plan de acción «Plan de acción local de Yucatán», con 2 compromisos.");
		course.stepsDone(9, 10, 11);
	}

	private long publicSessionActas(Course course, DocumentKind kind) {
		return actas.ofSecretariat(session.secretariat(course).id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == kind)
			.count();
	}

}
