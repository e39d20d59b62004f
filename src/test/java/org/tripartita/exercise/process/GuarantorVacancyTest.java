package org.tripartita.exercise.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.exercise.ExerciseRegistry.Opened;
import org.tripartita.exercise.ExerciseRegistry.Opening;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.exercise.ExerciseSuspension;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Sector;
import org.tripartita.territory.TerritoryBranch;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining.Joined;
import org.tripartita.testing.SuccessionWalk;

/** Nobody holds the role of the garante: what rests, what goes on and how somebody comes to hold it (G-21, G-29). */
class GuarantorVacancyTest extends SuccessionScene {

	@Autowired
	private ExerciseRegistry registry;

	@Autowired
	private ExerciseSuspension suspension;

	@Autowired
	private TerritoryParts parts;

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
	void where_only_the_garante_of_one_branch_goes_its_own_exercise_rests_and_that_of_the_state_goes_on() {
		territory = "BCS";
		walk.peopleOf(territory);
		var branch = ((Joined) parts.addBranch(territory, TerritoryBranch.LEGISLATIVE)).part().code();
		var own = register(Guarantor.Branch.LEGISLATIVE, "Control interno del Congreso");
		register(Guarantor.Branch.EXECUTIVE, "Contraloría");
		var ofState = walk.exercise(territory, today.minusDays(60));
		var ofBranch = walk.exercise(branch, today.minusDays(60));
		var key = change.report("gobierno", SuccessionWalk.left(territory, own, lastDay));
		change.confirm(key, account("sociedad-civil"));

		assertThat(exercises.get(ofBranch.id()).isSuspended()).isTrue();
		assertThat(exercises.get(ofState.id()).isSuspended()).as("it has the others").isFalse();
		assertThat(suspension.isVacant(branch)).isTrue();
		assertThat(suspension.isVacant(territory)).isFalse();
		assertThat(suspension.suspendedOn(exercises.get(ofBranch.id()))).isEqualTo(lastDay.plusDays(1));
		var proposal = SuccessionWalk.proposal("Universidad del mar", today);
		proposal.put("branch", "LEGISLATIVE");
		change.agree(key, territory, proposal, today);
		change.handOver(key, territory, "Universidad del mar", today);
		assertThat(exercises.get(ofBranch.id()).isSuspended()).isFalse();
		assertThat(guarantors.inOffice(branch, today)).extracting(Guarantor::organisation).containsExactly("Universidad del mar");
	}

	private UUID register(Guarantor.Branch branch, String organisation) {
		return guarantors.register(new NewGuarantor(territory, branch, organisation, Guarantor.Independence.INTERNAL_CONTROL,
				today.minusDays(900), "Ley orgánica", false), "prueba");
	}

	@Test
	void a_law_that_neither_sector_confirms_names_nobody_and_one_that_both_confirm_names_a_garante() {
		var exercise = exercise();
		var key = vacant();
		change.answer(key, "userTask_proposeGuarantor", account("gobierno"), SuccessionWalk.named("Contraloría", today));
		change.answer(key, "userTask_confirmLaw", account("gobierno"), SuccessionWalk.denial(today));
		change.answer(key, "userTask_confirmLaw", account("sociedad-civil"), SuccessionWalk.denial(today));
		assertThat(guarantors.inOffice(territory, today)).as("nobody confirms it").isEmpty();
		assertThat(exercises.get(exercise.id()).isSuspended()).isTrue();

		change.agree(key, territory, SuccessionWalk.named("Contraloría", today), today);
		change.handOver(key, territory, "Contraloría", today);
		assertThat(guarantors.inOffice(territory, today)).singleElement().satisfies(one -> {
			assertThat(one.interim()).isFalse();
			assertThat(one.independence()).isEqualTo(Guarantor.Independence.DECONCENTRATED_EXECUTIVE);
		});
		assertThat(texts(exercise)).contains("Sociedad civil confirmó que la ley nombra órgano garante a Contraloría.",
				"Sociedad civil no confirmó que la ley nombre órgano garante a Contraloría. Motivo: El decreto no la menciona.");
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

}
