package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tripartita.secretariat.process.SittingStl.SECRETARY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.DecisionMethod;
import org.tripartita.secretariat.DecisionResult;
import org.tripartita.secretariat.Seat;
import org.tripartita.secretariat.Seats;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionReports;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;

/** Sessions of STLs as they were: Oaxaca 2018 with its 3, 1 and 7 members [S4:84], Tabasco with one of each [P1]. */
@ProductTest
class SessionsOfRealStlsTest {

	private static final Map<Sector, List<String>> OAXACA_2018 = Map.of(Sector.GOVERNMENT,
			List.of("Secretaría de la Contraloría y Transparencia Gubernamental", "Unidad de Transparencia del Municipio de Oaxaca de Juárez",
					"Instituto Estatal de Educación Pública"),
			Sector.OVERSIGHT_BODY, List.of("Instituto de Acceso a la Información Pública y Protección de Datos Personales"), Sector.CIVIL_SOCIETY,
			List.of("Consejo de Participación Ciudadana", "CMIC", "AMMECO", "SURCO", "CANACINTRA Oaxaca", "Corporativo Governa", "Kybernus"));

	private static final Map<Sector, List<String>> TABASCO = Map.of(Sector.GOVERNMENT, List.of("Coordinación General de Asuntos Jurídicos"),
			Sector.OVERSIGHT_BODY, List.of("ITAIP"), Sector.CIVIL_SOCIETY, List.of("EGES para el Desarrollo"));

	@Autowired
	private Walk walk;

	@Autowired
	private StlWalk stl;

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private Seats seats;

	@Autowired
	private Agenda agenda;

	@Autowired
	private Sessions sessions;

	@Autowired
	private SessionReports reports;

	private Secretariat secretariat;

	@Test
	void in_oaxaca_seven_organisations_are_one_vote_of_three() {
		found(OAXACA_2018, true);
		var item = sitting.file(secretariat, "Publicar el padrón de beneficiarios");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		assertThat(present()).as("3 of the government, 1 garante, 7 of civil society").hasSize(11);
		opposeTwiceAndVote("AGAINST", "AGAINST", "FOR");
		sitting.sign(secretariat);

		assertThat(agenda.decision(item)).hasValueSatisfying(decision -> {
			assertThat(decision.result()).as("seven of eleven members wanted it, one of three sectors").isEqualTo(DecisionResult.REJECTED);
			assertThat(decision.method()).isEqualTo(DecisionMethod.MAJORITY);
		});
		assertThat(reports.of(latest()).matters()).singleElement()
			.satisfies(matter -> assertThat(matter.votes().values()).allSatisfy(votes -> assertThat(votes.all()).isEqualTo(1)));
	}

	@Test
	void in_oaxaca_one_garante_and_the_government_decide_nothing_that_society_and_its_garante_would_not_too() {
		found(OAXACA_2018, true);
		var item = sitting.file(secretariat, "Calendario de mesas");
		convene("EXTRAORDINARY", item);
		attend(Sector.values());
		opposeTwiceAndVote("AGAINST", "FOR", "FOR");
		sitting.sign(secretariat);

		assertThat(agenda.decision(item)).map(decision -> decision.result()).contains(DecisionResult.ADOPTED);
	}

	@Test
	void in_tabasco_an_alternate_with_a_written_designation_steps_in_and_the_session_is_valid() {
		found(TABASCO, true);
		var item = sitting.file(secretariat, "Informe intermedio");
		convene("ORDINARY", item);
		var answer = new HashMap<>(stl.present(secretariat.id(), Sector.GOVERNMENT, Sector.OVERSIGHT_BODY));
		var alternate = seat(Sector.CIVIL_SOCIETY, true);
		answer.put("civilSocietyPresent", List.of(alternate.id().toString()));
		sitting.answer(secretariat, "userTask_recordAttendance", answer);
		sitting.agree(secretariat);

		assertThat(alternate.powers()).isNotBlank();
		assertThat(stl.waiting(secretariat)).contains("userTask_draftMinutes@" + SECRETARY);
	}

	@Test
	void in_tabasco_nobody_of_another_sector_stands_in_for_the_one_that_is_absent() {
		found(TABASCO, true);
		convene("ORDINARY", sitting.file(secretariat, "Informe intermedio"));
		var answer = new HashMap<>(stl.present(secretariat.id(), Sector.GOVERNMENT, Sector.OVERSIGHT_BODY));
		answer.put("civilSocietyPresent", List.of(seat(Sector.GOVERNMENT, true).id().toString()));

		assertThat(stl.refused(secretariat, "userTask_recordAttendance", SECRETARY, answer))
			.contains("no está entre las que se ofrecen");
	}

	@Test
	void in_tabasco_one_absence_without_an_alternate_leaves_no_quorum_and_three_of_them_no_session() {
		found(TABASCO, false);
		var item = sitting.file(secretariat, "Informe final");
		convene("ORDINARY", item);
		for (int call = 1; call <= 3; call++) {
			attend(Sector.GOVERNMENT, Sector.OVERSIGHT_BODY);
			assertThat(reports.of(latest()).calls()).last().satisfies(one -> {
				assertThat(one.quorum()).isFalse();
				assertThat(one.documentId()).isNotNull();
			});
			if (call < 3) {
				var on = day().plusDays(4L * call);
				sitting.answer(secretariat, "userTask_callAgain",
						Map.of("noticedOn", on.minusDays(1).toString(), "on", on.toString(), "at", "10:00"));
			}
		}

		assertThat(latest().state()).isEqualTo(SessionState.NO_QUORUM);
		assertThat(agenda.decision(item)).isEmpty();
		assertThat(agenda.pending(secretariat.id())).singleElement().satisfies(one -> assertThat(one.inHand()).isFalse());
		assertThat(sessions.lastCallsFailed(secretariat.id())).isTrue();
	}

	private void found(Map<Sector, List<String>> members, boolean alternates) {
		var exercise = walk.exercise(stl.territory(), clock.today().minusDays(80));
		walk.enter("secretariat-installation", exercise, Processes.facts());
		var installedOn = clock.today().minusDays(40);
		members.forEach((sector, organisations) -> accredit(exercise, sector, organisations, alternates, installedOn));
		walk.answer(exercise.id(), "userTask_proposeRules", "organo-garante", StlWalk.rules(installedOn));
		walk.answer(exercise.id(), "userTask_attendInstallation", "organo-garante", stl.attendance(exercise, installedOn, Sector.values()));
		secretariat = stl.of(exercise);
		for (var sector : Sector.values()) {
			walk.answer(exercise.id(), "userTask_signInstallation", sector.role(), stl.signature(secretariat.id(), sector, installedOn));
		}
		secretariat = stl.of(exercise);
		members.forEach((sector, organisations) -> assertThat(seats.votes(secretariat.id())).containsEntry(sector, organisations.size()));
	}

	@SuppressWarnings("unchecked")
	private void accredit(Exercise exercise, Sector sector, List<String> organisations, boolean alternates, LocalDate day) {
		var answer = new HashMap<>(StlWalk.accreditation(organisations.size(), day));
		var rows = new ArrayList<Map<String, Object>>();
		for (var row : (List<Map<String, Object>>) answer.get("representatives")) {
			boolean alternate = row.get("part").equals("ALTERNATE");
			var named = new HashMap<>(row);
			named.put("organisation", organisations.get(alternate ? 0 : rows.size()));
			if (alternates || !alternate) {
				rows.add(named);
			}
		}
		answer.put("representatives", rows);
		answer.put("vacancies", 0);
		walk.answer(exercise.id(), "userTask_accreditRepresentatives", sector.role(), answer);
	}

	private LocalDate day() {
		return clock.today().minusDays(14);
	}

	private void convene(String kind, UUID item) {
		sitting.convene(secretariat, SittingStl.call(secretariat, kind, day().minusDays(10), day(), item));
	}

	/** Every titular of the sectors that come. */
	private void attend(Sector... sectors) {
		var answer = new HashMap<String, Object>();
		for (var sector : sectors) {
			stl.present(secretariat.id(), sector)
				.forEach((key, first) -> answer.put(key, seats.current(secretariat.id())
					.stream()
					.filter(seat -> seat.sector() == sector && seat.voting())
					.map(seat -> seat.id().toString())
					.toList()));
		}
		sitting.answer(secretariat, "userTask_recordAttendance", answer);
	}

	private List<Seat> present() {
		return reports.of(latest()).present().values().stream().flatMap(List::stream).toList();
	}

	private Seat seat(Sector sector, boolean alternate) {
		return seats.current(secretariat.id())
			.stream()
			.filter(seat -> seat.sector() == sector && !seat.vacant() && seat.alternate() == alternate)
			.findFirst()
			.orElseThrow();
	}

	private Session latest() {
		return sessions.of(secretariat.id()).get(0);
	}

	private void opposeTwiceAndVote(String government, String garante, String society) {
		var opposed = new HashMap<String, Object>(Map.of("text", "Lo que se propone.", "position", "OPPOSED", "dissentGovernment",
				"El gobierno no puede cumplirlo.", "mediator", "FACILITATOR", "mediation", "Se ofreció un plazo más largo."));
		sitting.answer(secretariat, "userTask_deliberateItem", opposed);
		opposed.putAll(Map.of("extraordinary", true, "backers", List.of("organo-garante", "sociedad-civil"), "extraordinaryReason",
				"El plazo legal vence mañana."));
		sitting.answer(secretariat, "userTask_deliberateItem", opposed);
		sitting.answer(secretariat, "userTask_recordVote", Map.of("voteGovernment", government, "voteOversightBody", garante,
				"voteCivilSociety", society, "reason", "El plazo legal vence mañana."));
	}

}
