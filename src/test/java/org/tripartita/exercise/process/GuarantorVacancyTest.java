package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.exercise.Exercises;
import org.tripartita.exercise.LogEntry;
import org.tripartita.exercise.Successions;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.process.StlWalk;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SuccessionWalk;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.RoleGroups;

/** Nobody holds the role of the garante: what rests, what goes on and how somebody comes to hold it (G-21, G-29). */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ SuccessionWalk.class, StlWalk.class })
class GuarantorVacancyTest {

	@Autowired
	private Walk walk;

	@Autowired
	private SuccessionWalk change;

	@Autowired
	private TestClock clock;

	@Autowired
	private Exercises exercises;

	@Autowired
	private ExerciseLog log;

	@Autowired
	private ExerciseRegistry registry;

	@Autowired
	private ExerciseSuspension suspension;

	@Autowired
	private Successions successions;

	@Autowired
	private Guarantors guarantors;

	private String territory;

	private LocalDate today;

	private LocalDate lastDay;

	@BeforeEach
	void a_territory_with_its_people() {
		territory = change.territory();
		today = clock.today();
		lastDay = today.minusDays(30);
	}

	@Test
	void civil_society_asks_for_another_garante_and_the_two_agree_on_one() {
		var exercise = exercise();
		var key = change.report("organo-garante", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("gobierno"));
		change.askAnother(key, account("sociedad-civil"), today);
		assertThat(exercises.get(exercise.id()).state()).as("nobody holds the role meanwhile")
			.isEqualTo(ExerciseState.SUSPENDED_NO_GUARANTOR);
		assertThat(change.shown(key, "userTask_proposeGuarantor", account("gobierno")).get("refusals").toString())
			.contains("Contraloría", "Sociedad civil");
		change.answer(key, "userTask_proposeGuarantor", account("sociedad-civil"), SuccessionWalk.proposal("Universidad Autónoma", today));
		change.answer(key, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.signature(today));
		change.answer(key, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(today));
		change.handOver(key, territory, "Universidad Autónoma", today);

		assertThat(guarantors.inOffice(territory, today)).extracting(Guarantor::organisation, Guarantor::interim)
			.containsExactly(tuple("Universidad Autónoma", true));
		assertThat(guarantors.independentIn(territory, today)).as("the third seat is filled by agreement").isTrue();
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.PROSPECT);
	}

	@Test
	void while_another_garante_remains_nothing_rests_although_another_is_asked_for() {
		guarantors.register(new NewGuarantor(territory, Guarantor.Branch.JUDICIAL, "Control interno del Poder Judicial",
				Guarantor.Independence.INTERNAL_CONTROL, lastDay.minusDays(90), "Ley orgánica", false), "prueba");
		var exercise = exercise();
		var key = change.report("organo-garante", SuccessionWalk.followed(territory, lastDay, contraloria()));
		change.confirm(key, account("gobierno"));
		change.askAnother(key, account("sociedad-civil"), today);

		assertThat(change.shown(key, "userTask_proposeGuarantor", account("gobierno"))).containsKey("refusals");
		assertThat(exercises.get(exercise.id()).isSuspended()).isFalse();
		assertThat(successions.of(territory)).singleElement().satisfies(one -> assertThat(one.suspendedOn()).isNull());
	}

	@Test
	void where_nobody_follows_a_refused_proposal_is_made_again_until_both_sign() {
		var exercise = exercise();
		var key = vacant();
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.proposal("Cámara de comercio", today));
		change.answer(key, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(today));
		change.answer(key, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.refusal(today));
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.SUSPENDED_NO_GUARANTOR);
		change.answer(key, "userTask_proposeGuarantor", account("sociedad-civil"), SuccessionWalk.proposal("Universidad Autónoma", today));
		change.answer(key, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(today));
		change.answer(key, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.signature(today));
		change.handOver(key, territory, "Universidad Autónoma", today);

		assertThat(change.ended(key)).containsExactly("endEvent_guarantorFollows");
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.PROSPECT);
		assertThat(texts(exercise)).contains("Sociedad civil no consintió como órgano garante a Cámara de comercio. Motivo: "
				+ "Conviene una institución más cercana.");
	}


	@Test
	void while_it_rests_what_was_committed_is_still_carried_out_and_told() {
		var exercise = exercise();
		assertThat(suspension.reason(exercise.id(), "declaration")).isEmpty();
		vacant();

		assertThat(suspension.reason(exercise.id(), "declaration")).contains("exercise.suspended");
		assertThat(suspension.reason(exercise.id(), "commitment-implementation")).isEmpty();
		assertThat(suspension.reason(exercise.id(), "publicity")).isEmpty();
		assertThat(suspension.suspended()).contains(exercise.id());
	}


	@Test
	void what_a_timer_brings_about_while_it_rests_shows_when_it_goes_on() {
		var exercise = exercise();
		var key = vacant();
		registry.moveTo(exercise.id(), ExerciseState.CONSULTING);
		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.SUSPENDED_NO_GUARANTOR);
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.proposal("Universidad Autónoma", today));
		change.answer(key, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(today));
		change.answer(key, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.signature(today));
		change.handOver(key, territory, "Universidad Autónoma", today);

		assertThat(exercises.get(exercise.id()).state()).isEqualTo(ExerciseState.CONSULTING);
	}


	@Test
	void the_garante_of_a_state_serves_its_municipalities_too() {
		var inside = change.municipalityOf("BCN");
		var own = change.municipalityOf("BCN");
		guarantors.register(new NewGuarantor(own, Guarantor.Branch.ALL, "Contraloría municipal", Guarantor.Independence.INTERNAL_CONTROL,
				lastDay.minusDays(90), "Bando municipal", false), "prueba");
		var served = walk.exercise(inside, today.minusDays(60));
		var other = walk.exercise(own, today.minusDays(60));
		territory = "BCN";
		walk.peopleOf(territory);
		var key = vacant();

		assertThat(exercises.get(served.id()).isSuspended()).isTrue();
		assertThat(exercises.get(other.id()).isSuspended()).as("it has a garante of its own").isFalse();
		assertThat(suspension.isVacant(inside)).isTrue();
		assertThat(suspension.isVacant(own)).isFalse();
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.proposal("Universidad de la frontera", today));
		change.answer(key, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(today));
		change.answer(key, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.signature(today));
		change.handOver(key, territory, "Universidad de la frontera", today);
		assertThat(exercises.get(served.id()).isSuspended()).isFalse();
		assertThat(guarantors.inOffice(inside, today)).extracting(Guarantor::organisation).containsExactly("Universidad de la frontera");
		assertThat(guarantors.inOffice(own, today)).extracting(Guarantor::organisation).containsExactly("Contraloría municipal");
	}

	@Test
	void a_law_that_one_sector_speaks_of_names_nobody_until_the_other_confirms_it() {
		var exercise = exercise();
		var key = vacant();
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.named("Contraloría", today));
		change.answer(key, "userTask_signGuarantor", account("gobierno"), SuccessionWalk.signature(today));
		change.answer(key, "userTask_signGuarantor", account("sociedad-civil"), SuccessionWalk.refusal(today));
		assertThat(guarantors.inOffice(territory, today)).as("one sector alone installs nobody").isEmpty();
		assertThat(exercises.get(exercise.id()).isSuspended()).isTrue();

		change.agree(key, territory, SuccessionWalk.named("Contraloría", today), today);
		change.handOver(key, territory, "Contraloría", today);
		assertThat(guarantors.inOffice(territory, today)).singleElement().satisfies(one -> {
			assertThat(one.interim()).isFalse();
			assertThat(one.independence()).isEqualTo(Guarantor.Independence.DECONCENTRATED_EXECUTIVE);
		});
		assertThat(texts(exercise)).contains("Sociedad civil confirmó que la ley nombra órgano garante a Contraloría.",
				"Sociedad civil no confirmó que la ley nombre órgano garante a Contraloría. Motivo: Conviene una institución más cercana.");
	}

	@Test
	void who_is_to_begin_on_a_later_day_is_proposed_on_that_day() {
		var key = vacant();

		assertThat(change.refused(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.named("Contraloría", today.plusDays(1))))
			.startsWith("El primer día de quien sigue no puede ser posterior a hoy");
		assertThat(successions.successors(successions.of(territory).get(0).id())).isEmpty();
	}

	@Test
	void on_the_last_day_of_the_garante_the_role_is_vacant_already() {
		var exercise = exercise();
		lastDay = today;
		vacant();

		assertThat(exercises.get(exercise.id()).isSuspended()).isTrue();
		assertThat(suspension.isVacant(territory)).isTrue();
	}

	@Test
	void no_exercise_is_opened_while_nobody_holds_the_role() {
		var key = vacant();
		var opening = new Opening(ExerciseModel.COCREACION_LOCAL, territory, Sector.GOVERNMENT, lastDay);

		assertThat(registry.open(opening)).isEqualTo(new Opened.NoGuarantor());
		assertThat(exercises.findByTerritoryCodeOrderByCycleNumber(territory)).isEmpty();
		assertThat(walk.refusedStart("gobierno", territory, "local-strategy", Map.of("territory", territory, "convener", "gobierno",
				"interestOn", lastDay.toString()))).startsWith("En este territorio nadie ejerce hoy el papel de órgano garante");
		change.agree(key, territory, SuccessionWalk.proposal("Universidad Autónoma", today), today);
		change.handOver(key, territory, "Universidad Autónoma", today);
		assertThat(registry.open(opening)).isInstanceOfSatisfying(Opened.Begun.class,
				begun -> assertThat(begun.exercise().openedOn()).as("its interest kept its day").isEqualTo(lastDay));
	}

	private String vacant() {
		var key = change.report("gobierno", SuccessionWalk.extinguished(territory, lastDay));
		change.confirm(key, account("sociedad-civil"));
		return key;
	}

	private Exercise exercise() {
		var exercise = walk.exercise(territory, today.minusDays(60));
		walk.enter(DeclarationProcess.KEY, exercise, Processes.facts());
		return exercise;
	}

	private Map<String, Object> contraloria() {
		return SuccessionWalk.successor("Contraloría", "ALL", "DECONCENTRATED_EXECUTIVE", lastDay.plusDays(1));
	}

	private String account(String role) {
		return RoleGroups.of(role, territory);
	}

	private List<String> texts(Exercise exercise) {
		return log.of(exercise.id()).stream().map(LogEntry::text).toList();
	}

}
