package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;
import static org.tripartita.secretariat.process.SittingStl.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Ballot;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SessionConvening;
import org.tripartita.secretariat.SessionDeliberation;
import org.tripartita.secretariat.SessionDeliberation.Vote;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.Verdict;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

/** Who may be noted as present, what may be decided then and what follows where a sector stays away (domain 5.5, G-03, G-05). */
@ProductTest
class SessionAttendanceProcessTest {

	@Autowired
	private StlWalk stl;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private Sessions sessions;

	@Autowired
	private SessionConvening convening;

	@Autowired
	private SessionDeliberation deliberation;

	@Autowired
	private RuntimeService engine;

	private Secretariat secretariat;

	private LocalDate today;

	@BeforeEach
	void an_stl() {
		secretariat = sitting.found().secretariat();
		today = clock.today();
	}

	@Test
	void nobody_is_noted_as_present_who_is_not_accredited_in_this_stl_on_that_day() {
		var other = sitting.found().secretariat();
		var item = sitting.file(secretariat, "Presencias");
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today.minusDays(20), today.minusDays(3), item));
		var session = sessions.of(secretariat.id()).get(0);
		var stranger = stl.seat(other.id(), Sector.GOVERNMENT).id();
		var vacancy = stl.vacancy(secretariat.id(), Sector.GOVERNMENT).id();

		for (var seat : List.of(stranger, vacancy, UUID.randomUUID())) {
			assertThat(convening.attend(session.id(), Set.of(seat))).isEqualTo(Verdict.refused("session.not-accredited"));
		}
		assertThat(stl.refused(secretariat, "userTask_recordAttendance", SECRETARY,
				Map.of("governmentPresent", List.of(stranger.toString()))))
			.contains("no está entre las que se ofrecen");
	}

	@Test
	void no_vote_is_counted_about_a_matter_that_no_majority_may_decide_whatever_a_process_believes() {
		var item = sitting.file(secretariat, "Sin caso");
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today.minusDays(20), today.minusDays(3), item));
		sitting.attend(secretariat, Sector.values());
		var session = sessions.of(secretariat.id()).get(0);
		var forAll = Map.of(Sector.GOVERNMENT, new Ballot(1, 0, 0), Sector.OVERSIGHT_BODY, new Ballot(1, 0, 0));

		assertThatIllegalStateException()
			.isThrownBy(() -> deliberation.vote(session.id(), item, new Vote(forAll, Map.of(), "Porque sí se puede.")))
			.withMessageContaining("No majority may decide");
	}

	@Test
	void three_failed_calls_raise_an_alarm_at_once_and_a_session_that_is_held_takes_it_back() {
		var item = sitting.file(secretariat, "Nadie viene");
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today.minusDays(30), today.minusDays(20), item));
		for (int call = 1; call <= 3; call++) {
			sitting.attend(secretariat, Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY);
			if (call < 3) {
				var on = today.minusDays(20).plusDays(5L * call);
				sitting.answer(secretariat, "userTask_callAgain",
						Map.of("noticedOn", on.minusDays(1).toString(), "on", on.toString(), "at", "10:00"));
			}
		}

		assertThat(sessions.lastCallsFailed(secretariat.id())).isTrue();
		await().until(() -> engine.createIncidentQuery().incidentType("stl-estancado").list()
			.stream()
			.anyMatch(one -> String.valueOf(one.getIncidentMessage()).startsWith("ST-2 El STL no sesiona con los tres sectores (estancado)")
					&& life().equals(one.getProcessInstanceId())));

		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", today.minusDays(9), today.minusDays(1), item));
		sitting.attend(secretariat, Sector.values());
		sitting.agree(secretariat);
		sitting.sign(secretariat);
		assertThat(sessions.lastCallsFailed(secretariat.id())).isFalse();
	}

	private String life() {
		return engine.createProcessInstanceQuery()
			.processDefinitionKey(SecretariatProcess.KEY)
			.processInstanceBusinessKey(secretariat.code())
			.singleResult()
			.getId();
	}

}
