package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.TaskDesk.Receipt;

/** A titular is absent for some days: the alternate, designated in writing, acts in its place, and only until it returns. */
class AlternateStepsInAndReturnsTest extends SigningScene {

	private static final String ORGANISATION = "Secretaría de Gobierno";

	private String titular;

	private String alternate;

	private UUID seat;

	@BeforeEach
	void a_titular_and_an_alternate_of_the_government() {
		titular = person("titular", ORGANISATION);
		alternate = person("suplente", ORGANISATION);
		seat = appoint(titular, Role.GOBIERNO, ORGANISATION, null);
		appoint(alternate, Role.GOBIERNO, ORGANISATION, seat);
		draft();
	}

	@Test
	void the_alternate_acts_during_the_absence_and_the_titular_before_and_after_it() {
		mandates.absent(seat, clock.today(), clock.today().plusDays(5), BY);

		assertClosedFor(titular);
		answer(alternate, Map.of("decision", "DECLINE", "reason", "Faltan compromisos medibles en el texto.", "actedOn",
				clock.today().toString()));
		for (var sector : new Sector[] { Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY }) {
			walk.answer(exercise.id(), SIGN, sector.role(), signature());
		}
		clock.advance(Duration.ofDays(6));
		onANewDay();
		walk.answer(exercise.id(), "userTask_resolveRefusal", "organo-garante", Map.of("resolution", "REDRAFT"));
		draft();

		assertClosedFor(alternate);
		answer(titular, signature());
		assertThat(signing.signedBy(exercise.id(), Sector.GOVERNMENT)).isTrue();
	}

	@Test
	void a_titular_who_comes_back_early_has_its_seat_again_the_same_day() {
		mandates.absent(seat, clock.today(), clock.today().plusDays(30), BY);
		clock.advance(Duration.ofDays(2));
		mandates.back(seat, BY);

		assertClosedFor(alternate);
		answer(titular, signature());
	}

	private void answer(String person, Map<String, Object> answer) {
		assertThat(desk.submit(person, task(), answer)).isEqualTo(new Receipt.Taken(""));
		walk.runJobs();
	}

	/** Whoever does not hold the seat today is refused: by the edge, or by the engine as somebody from elsewhere. */
	private void assertClosedFor(String person) {
		assertThat(isRefused(person)).isTrue();
		assertThat(signing.acts(exercise.id())).noneMatch(act -> act.sector() == Sector.GOVERNMENT);
	}

	private boolean isRefused(String person) {
		try {
			return desk.submit(person, task(), signature()) instanceof Receipt.Refused;
		}
		catch (ProcessEngineException closed) {
			return true;
		}
	}

	private String task() {
		return walk.task(exercise.id(), SIGN, "gobierno").taskId();
	}

	private Map<String, Object> signature() {
		return signature(ORGANISATION, "Titular");
	}

}
