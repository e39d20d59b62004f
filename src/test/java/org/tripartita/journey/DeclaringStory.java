package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

import org.tripartita.exercise.ExerciseState;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.OpenCalls;
import org.tripartita.opencall.SelectionMode;
import org.tripartita.opencall.process.CallWalk;
import org.tripartita.participation.Workshops;
import org.tripartita.record.DocumentKind;
import org.tripartita.secretariat.SecretariatState;
import org.tripartita.secretariat.process.StlWalk;

/** Steps 1 to 4 by their exceptional paths: refusal, void calls, an STL that is not installed at first. */
@TestComponent
class DeclaringStory {

	private final StlWalk stl;

	private final OpenCalls calls;

	private final CallWalk.Parts callWalks;

	private final Workshops workshops;

	DeclaringStory(StlWalk stl, OpenCalls calls, CallWalk.Parts callWalks,
			Workshops workshops) {
		this.stl = stl;
		this.calls = calls;
		this.callWalks = callWalks;
		this.workshops = workshops;
	}

	/** Civil society does not sign; the text is written anew and the three sign it (E1c). */
	void theDeclaratoriaIsDeclinedFirst(Course course) {
		course.state(ExerciseState.PROSPECT);
		course.convener("userTask_draftDeclaration", "declaration");
		course.sectors("userTask_signDeclaration", Sector.CIVIL_SOCIETY, "declaration declined", "declaration signed");
		course.publicLogSays("Sociedad civil no firmó la declaratoria. Motivo: Faltan compromisos medibles en el texto.");
		course.convener("userTask_resolveRefusal", "declaration redrafted");
		course.convener("userTask_draftDeclaration", "declaration");
		course.sectors("userTask_signDeclaration", "declaration signed");

		course.publicLogSays("Los tres sectores firmaron la declaratoria conjunta y se publicó.");
		course.actas(DocumentKind.DECLARATION, 1);
		course.state(ExerciseState.DECLARED);
		course.stepsDone(1);
	}

	/** There is no STL, so people are made aware first; a sector stays away and the limitation is public (E8a). */
	void theWorkshopLacksASector(Course course) {
		assertThat(course.exercise().secretariatId()).isNull();
		course.state(ExerciseState.DECLARED);
		course.currentSteps(2, 12);
		course.convener("userTask_planWorkshop", "workshop");
		course.convener("userTask_recordWorkshop", "workshop without civil society");
		course.convener("userTask_decideRepeat", "workshop limited");

		assertThat(workshops.ofExercise(course.id())).singleElement().satisfies(workshop -> {
			assertThat(workshop.limitation()).isEqualTo("La sociedad civil tendrá una sesión aparte.");
			assertThat(workshop.documentId()).isNotNull();
		});
		course.publicLogSays("Se celebró el taller de sensibilización «Qué es gobierno abierto» con 20 personas.");
	}

	/** Nobody applies, neither for seats nor as facilitator: both calls end void in public (E2a, E3c). */
	void bothCallsEndVoid(Course course) {
		publishBoth(course);
		course.state(ExerciseState.FORMING_STL);
		course.currentSteps(2, 3, 12);
		call(course, CallPurpose.SECRETARIAT_SEATS).windowPasses();
		call(course, CallPurpose.SECRETARIAT_SEATS).resolve("VOID");
		call(course, CallPurpose.FACILITATOR).resolve("VOID");
		course.convener("userTask_proposeFacilitation", "facilitation without anybody");
		course.sectors("userTask_agreeFacilitation", "facilitation agreed");

		assertThat(calls.designated(course.id(), CallPurpose.SECRETARIAT_SEATS)).isEmpty();
		course.publicLogSays("Terminó sin designación: ", "El ejercicio continúa sin persona facilitadora, por decisión expresa de los tres sectores.");
	}

	/** Three attempts fail, each for another reason; the gate sends the exercise back to the calls (E4a, E4b, G-02). */
	void theInstallationFailsThreeTimes(Course course) {
		accredit(course, 0);
		course.convener("userTask_reconveneInstallation", "installation cited again");
		gather(course, Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY);
		course.convener("userTask_reconveneInstallation", "installation cited again");
		gather(course, Sector.values());
		sign(course, Sector.GOVERNMENT);
		course.convener("userTask_reconveneInstallation", "installation given up");

		course.publicLogSays("El STL no pudo instalarse en el intento 1.", "El STL no pudo instalarse en el intento 2.",
				"El STL no pudo instalarse en 3 intentos. Motivo: No hay condiciones para instalar el STL.");
		assertThat(stl.of(course.exercise()).state()).isEqualTo(SecretariatState.FORMING);
		assertThat(course.exercise().secretariatId()).isNull();
		course.currentSteps(2, 3, 12);
	}

	/** Without candidates others are invited; of two facilitators one sector rejects the first (E2a, E3c). */
	void someoneIsInvitedAndTheNextFacilitatorIsAccepted(Course course) {
		publishBoth(course);
		var facilitators = call(course, CallPurpose.FACILITATOR);
		facilitators.applies(null, "Universidad A");
		facilitators.applies(null, "Universidad B");
		inviteForTheSeats(call(course, CallPurpose.SECRETARIAT_SEATS));
		facilitators.judgeAll(10);
		facilitators.finishEvaluation();
		facilitators.sectorSays(Sector.GOVERNMENT, true);
		facilitators.sectorSays(Sector.OVERSIGHT_BODY, true);
		facilitators.sectorSays(Sector.CIVIL_SOCIETY, false);
		facilitators.threeAccept();
		facilitators.allAccept();

		assertThat(calls.designated(course.id(), CallPurpose.SECRETARIAT_SEATS)).singleElement()
			.satisfies(one -> assertThat(one.selectionMode()).isEqualTo(SelectionMode.INVITATION));
		assertThat(calls.designated(course.id(), CallPurpose.FACILITATOR)).singleElement()
			.satisfies(one -> assertThat(one.organisation()).isEqualTo("Universidad B"));
		course.publicLogSays("se invitó a Red de organizaciones de Yucatán", "El sector Sociedad civil no aceptó a la persona facilitadora");
		course.actas(DocumentKind.CALL, 4);
		course.actas(DocumentKind.CALL_RESULT, 2);
	}

	/** Once more a sector stays away; then the three come and sign. */
	void theStlIsInstalledInTheEnd(Course course) {
		gather(course, Sector.GOVERNMENT, Sector.OVERSIGHT_BODY);
		course.convener("userTask_reconveneInstallation", "installation cited again");
		gather(course, Sector.values());
		sign(course, null);

		var secretariat = stl.of(course.exercise());
		assertThat(secretariat.state()).isEqualTo(SecretariatState.ACTIVE);
		assertThat(course.exercise().secretariatId()).isEqualTo(secretariat.id());
		course.actas(DocumentKind.INSTALLATION_ACT, 1);
		course.publicLogSays("Los tres sectores firmaron el acta de instalación");
		course.stepsDone(1, 2, 3, 4);
		course.currentSteps(5, 12);
		course.state(ExerciseState.CONSULTING);
	}

	private void publishBoth(Course course) {
		var seats = new HashMap<>(CallWalk.seats());
		seats.putAll(Map.of("governmentPlaces", 0, "oversightBodyPlaces", 0));
		call(course, CallPurpose.SECRETARIAT_SEATS).publish(seats);
		call(course, CallPurpose.FACILITATOR).publish(CallWalk.facilitator());
	}

	private void inviteForTheSeats(CallWalk seats) {
		seats.windowPasses();
		seats.resolve("INVITE");
		seats.invite("sociedad-civil", "Red de organizaciones de Yucatán");
		seats.judgeAll(8);
		seats.finishEvaluation();
		seats.allAccept();
	}

	private CallWalk call(Course course, CallPurpose purpose) {
		return callWalks.in(course.exercise()).of(purpose);
	}

	private void accredit(Course course, int ofCivilSociety) {
		stl.accredit(course.exercise(),
				Map.of(Sector.GOVERNMENT, 2, Sector.OVERSIGHT_BODY, 2, Sector.CIVIL_SOCIETY, ofCivilSociety), course.today());
	}

	/** The sectors accredit, rules are proposed, and so many come to the act. */
	private void gather(Course course, Sector... present) {
		accredit(course, 2);
		course.convener("userTask_proposeRules", StlWalk.rules(course.today()));
		course.convener("userTask_attendInstallation", stl.attendance(course.exercise(), course.today(), present));
	}

	private void sign(Course course, @Nullable Sector refusing) {
		var secretariat = stl.of(course.exercise()).id();
		for (var sector : Sector.values()) {
			course.answer("userTask_signInstallation", sector.role(), sector == refusing ? StlWalk.refusal(course.today())
					: stl.signature(secretariat, sector, course.today()));
		}
	}

}
