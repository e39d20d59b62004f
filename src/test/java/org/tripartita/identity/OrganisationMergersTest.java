package org.tripartita.identity;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two organisations of one sector become one, from a day on and for good. */
class OrganisationMergersTest extends OrganisationScene {

	@Test
	void after_a_merger_within_the_sector_everybody_acts_for_the_other() {
		var person = person();
		given(person, Role.SOCIEDAD_CIVIL, name);
		given(person(), Role.SOCIEDAD_CIVIL, name + " (red)");
		given(person(), Role.GOBIERNO, name + " (pública)");
		var id = list(name).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().id();

		assertThat(organisations.merge(id, name + " (pública)", today, BY)).contains(OrganisationChange.refused("organisation.other-sector"));
		assertThat(organisations.merge(id, "Nadie", today, BY)).contains(OrganisationChange.refused("organisation.no-other"));
		assertThat(organisations.merge(id, name, today, BY)).contains(OrganisationChange.refused("organisation.no-other"));
		assertThat(organisations.merge(id, name + " (red)", today.plusDays(1), BY)).contains(OrganisationChange.refused("organisation.not-yet"));
		assertThat(organisations.merge(id, name + " (red)", today, BY)).get().isInstanceOf(OrganisationChange.Recorded.class);

		assertThat(accounts.mandates(person)).extracting(Account.Mandate::organisation).contains(name + " (red)");
		assertThat(file(id).organisation().successor().name()).isEqualTo(name + " (red)");
		assertThat(organisations.rename(id, "Otra vez", today, BY)).contains(OrganisationChange.refused("organisation.merged"));
	}

	@Test
	void two_that_become_part_of_each_other_at_once_are_no_circle() {
		given(person(), Role.SOCIEDAD_CIVIL, name + " (una)");
		given(person(), Role.SOCIEDAD_CIVIL, name + " (otra)");
		var one = list(name + " (una)").get(0).id();
		var other = list(name + " (otra)").get(0).id();

		var second = transaction.execute(status -> {
			assertThat(organisations.merge(one, name + " (otra)", today, BY)).get().isInstanceOf(OrganisationChange.Recorded.class);
			var meanwhile = CompletableFuture.supplyAsync(() -> organisations.merge(other, name + " (una)", today, BY));
			await().until(() -> meanwhile.isDone() || waitsForItsTurn());
			return meanwhile;
		});

		assertThat(second.join()).contains(OrganisationChange.refused("organisation.no-other"));
		assertThat(file(other).organisation().successor()).isNull();
		assertThat(file(one).organisation().successor().id()).isEqualTo(other);
	}

	@Test
	void only_administrators_of_both_register_a_merger_since_nobody_undoes_it() {
		given(person(), Role.SOCIEDAD_CIVIL, name + " (una)");
		given(person(), Role.SOCIEDAD_CIVIL, name + " (otra)");
		var id = list(name + " (una)").get(0).id();
		var federal = register.add(name + " nacional", "FED", null, clock.instant());
		register.sector(federal, Sector.CIVIL_SOCIETY, null, OrganisationRegister.BEGINNING);

		assertThat(organisations.merge(id, name + " (otra)", today, "organo-garante.sin")).contains(
				OrganisationChange.refused("organisation.merge-administrators"));
		assertThat(organisations.merge(id, name + " nacional", today, BY)).contains(
				OrganisationChange.refused("organisation.merge-administrators"));
		assertThat(file(id).organisation().successor()).isNull();
	}

	@Test
	void no_merger_makes_one_organisation_the_garante_and_the_voice_of_civil_society() {
		var society = given(person(), Role.SOCIEDAD_CIVIL, name + " (red)");
		organisations.open(name + " (instituto)", STATE, Sector.CIVIL_SOCIETY, null, BY);
		given(person(), Role.ORGANO_GARANTE, name + " (instituto)");
		var id = list(name + " (red)").get(0).id();
		var exercise = walk.exercise(STATE, today);

		assertThat(organisations.merge(id, name + " (instituto)", today, BY)).contains(
				OrganisationChange.refused("organisation.merge-under-way", exercise.code()));
		exercises.conclude(exercise.id(), today);
		assertThat(organisations.merge(id, name + " (instituto)", today, BY)).contains(OrganisationChange.refused("organisation.two-sectors"));
		database.sql("update appointment set valid_from = ?, valid_to = ? where id = ?")
			.params(today.minusDays(9), today.minusDays(1), society)
			.update();
		assertThat(organisations.merge(id, name + " (instituto)", today, BY)).get().isInstanceOf(OrganisationChange.Recorded.class);
	}

}
