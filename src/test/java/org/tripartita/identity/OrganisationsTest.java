package org.tripartita.identity;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.MandateChange.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrganisationsTest extends OrganisationScene {

	@Test
	void mandates_that_name_it_alike_refer_to_one_organisation_whatever_the_capitals_and_accents() {
		given(person(), Role.SOCIEDAD_CIVIL, name);
		given(person(), Role.SOCIEDAD_CIVIL, name.toUpperCase(Locale.ROOT).replace("Ó", "O"));
		given(person(), Role.FACILITACION, name);

		assertThat(list(name)).singleElement().satisfies(one -> {
			assertThat(one.name()).isEqualTo(name);
			assertThat(one.standing().sector()).isEqualTo(Sector.CIVIL_SOCIETY);
			assertThat(file(one.id()).representatives()).hasSize(3);
		});
	}

	@Test
	void what_was_recorded_keeps_the_name_of_its_day() {
		var former = person();
		var present = person();
		var ended = given(former, Role.GOBIERNO, name);
		database.sql("update appointment set valid_from = ?, valid_to = ? where id = ?")
			.params(today.minusYears(9), today.minusYears(5), ended)
			.update();
		given(present, Role.GOBIERNO, name);
		var id = list(name).get(0).id();

		assertThat(organisations.rename(id, name + " y Buen Gobierno", today.minusYears(1), BY)).get().isInstanceOf(OrganisationChange.Recorded.class);

		assertThat(accounts.mandates(present)).extracting(Account.Mandate::organisation).contains(name + " y Buen Gobierno");
		assertThat(people.own(former).orElseThrow().mandates()).extracting(PersonFile.Held::organisation).contains(name);
		assertThat(file(id).names()).extracting(Organisation.Name::name).containsExactly(name + " y Buen Gobierno", name);
		assertThat(list(name + " y Buen")).extracting(Organisation::id).containsExactly(id);
		given(person(), Role.GOBIERNO, name);
		assertThat(list(name)).as("its former name means the same organisation").extracting(Organisation::id).containsExactly(id);
		assertThat(organisations.rename(id, "Otro nombre", today.minusYears(2), BY)).contains(
				OrganisationChange.refused("organisation.before-the-last"));
	}

	@Test
	void no_mandate_lets_an_organisation_speak_for_another_sector() {
		given(person(), Role.SOCIEDAD_CIVIL, name);

		assertThat(mandates.give(mandate(person(), Role.GOBIERNO, name), BY)).isEqualTo(new Refused("mandate.organisation-sector"));
		assertThat(mandates.give(mandate(person(), Role.ORGANO_GARANTE, name), BY)).isEqualTo(new Refused("mandate.organisation-two-sectors"));
	}

	@Test
	void a_government_may_fill_the_role_of_the_garante_since_the_law_made_it_so() {
		given(person(), Role.GOBIERNO, name);

		assertThat(mandates.give(mandate(person(), Role.ORGANO_GARANTE, name), BY)).isInstanceOf(Recorded.class);
		assertThat(list(name)).singleElement().satisfies(one -> assertThat(one.standing().sector()).isEqualTo(Sector.GOVERNMENT));
	}

	@Test
	void who_spoke_in_an_exercise_under_way_changes_no_sector_until_it_is_concluded() {
		given(person(), Role.SOCIEDAD_CIVIL, name);
		var id = list(name).get(0).id();
		var exercise = walk.exercise(STATE, today);

		assertThat(organisations.changeSector(id, Sector.GOVERNMENT, null, today, BY)).contains(
				OrganisationChange.refused("organisation.exercise-under-way", exercise.code()));
		assertThat(organisations.changeSector(id, Sector.GOVERNMENT, null, today.plusYears(1), BY)).contains(
				OrganisationChange.refused("organisation.exercise-under-way", exercise.code()));
		assertThat(file(id).standings()).extracting(Organisation.Standing::sector).containsExactly(Sector.CIVIL_SOCIETY);
		assertThat(organisations.changeSector(id, Sector.CIVIL_SOCIETY, SubSector.BUSINESS, today, BY)).as("its kind is no side").get()
			.isInstanceOf(OrganisationChange.Recorded.class);

		exercises.conclude(exercise.id(), today);
		assertThat(organisations.changeSector(id, Sector.GOVERNMENT, SubSector.AUTONOMOUS, today, BY)).contains(
				OrganisationChange.refused("organisation.mandates-first"));
		database.sql("update appointment set valid_from = ?, valid_to = ? where organisation_id = ?")
			.params(today.minusDays(9), today.minusDays(1), id)
			.update();
		assertThat(organisations.changeSector(id, Sector.GOVERNMENT, SubSector.AUTONOMOUS, today, BY)).get()
			.isInstanceOf(OrganisationChange.Recorded.class);
		assertThat(mandates.give(mandate(person(), Role.GOBIERNO, name), BY)).isInstanceOf(Recorded.class);
	}

	@Test
	void a_garante_that_turns_out_to_be_a_government_body_is_noted_as_one_and_never_as_civil_society() {
		given(person(), Role.ORGANO_GARANTE, name);
		var id = list(name).get(0).id();
		var exercise = walk.exercise(STATE, today);

		assertThat(mandates.give(mandate(person(), Role.GOBIERNO, name), BY)).isEqualTo(new Refused("mandate.organisation-sector"));
		assertThat(organisations.changeSector(id, Sector.CIVIL_SOCIETY, SubSector.ACADEMIA, today, BY)).contains(
				OrganisationChange.refused("organisation.exercise-under-way", exercise.code()));
		assertThat(organisations.changeSector(id, Sector.GOVERNMENT, SubSector.EXECUTIVE, today, BY)).get()
			.isInstanceOf(OrganisationChange.Recorded.class);
		assertThat(mandates.give(mandate(person(), Role.GOBIERNO, name), BY)).isInstanceOf(Recorded.class);
	}

	@Test
	void a_garante_of_the_state_notes_names_but_no_change_of_sector() {
		given(person(), Role.GOBIERNO, name);
		var id = list(name).get(0).id();
		var garante = "organo-garante.sin";

		assertThat(organisations.changeSector(id, Sector.OVERSIGHT_BODY, null, today, garante)).contains(
				OrganisationChange.refused("organisation.administrators"));
		assertThat(organisations.rename(id, name + " nueva", today, garante)).get().isInstanceOf(OrganisationChange.Recorded.class);
		assertThat(organisations.rename(id, name + " ajena", today, "organo-garante.col")).as("of another state").isEmpty();
	}

	@Test
	void the_first_sector_of_an_organisation_is_set_by_administrators_and_against_no_mandate() {
		given(person(), Role.FACILITACION, name);
		var id = list(name).get(0).id();

		assertThat(organisations.changeSector(id, Sector.CIVIL_SOCIETY, null, today, "organo-garante.sin")).contains(
				OrganisationChange.refused("organisation.administrators"));
		assertThat(file(id).standings()).isEmpty();
		assertThat(organisations.changeSector(id, Sector.CIVIL_SOCIETY, null, today, BY)).get().isInstanceOf(OrganisationChange.Recorded.class);
	}

	@Test
	void a_refused_appointment_leaves_nothing_behind() {
		given(person(), Role.FACILITACION, name);
		var later = new NewMandate(person(), Role.SOCIEDAD_CIVIL, STATE, name, "Oficio 1/2026", "Acuerdo", null, today.plusDays(10), null);
		assertThat(mandates.give(later, BY)).isInstanceOf(Recorded.class);
		var id = list(name).get(0).id();

		assertThat(mandates.give(mandate(person(), Role.ORGANO_GARANTE, name), BY)).isEqualTo(new Refused("mandate.organisation-two-sectors"));
		assertThat(file(id).standings()).extracting(Organisation.Standing::sector).containsExactly(Sector.CIVIL_SOCIETY);
	}

	@Test
	void what_an_appointment_adds_is_in_the_audit_trail() {
		var person = person();
		var before = noted("ORGANISATION_ADDED");
		given(person, Role.FACILITACION, name);
		assertThat(noted("ORGANISATION_ADDED")).isEqualTo(before + 1);
		given(person(), Role.FACILITACION, name);
		assertThat(noted("ORGANISATION_ADDED")).as("it is there already").isEqualTo(before + 1);

		var sectors = noted("ORGANISATION_SECTOR");
		given(person(), Role.SOCIEDAD_CIVIL, name);
		assertThat(noted("ORGANISATION_SECTOR")).isEqualTo(sectors + 1);
	}

	@Test
	void the_technical_secretary_and_the_point_of_contact_have_one_titular_and_any_number_of_alternates() {
		var first = given(person(), Role.PUNTO_DE_CONTACTO, name);

		assertThat(mandates.give(mandate(person(), Role.PUNTO_DE_CONTACTO, name), BY)).isEqualTo(new Refused("mandate.seat-taken"));
		var alternate = new NewMandate(person(), Role.PUNTO_DE_CONTACTO, STATE, name, "Oficio 2/2026", null, first, today, null);
		assertThat(mandates.give(alternate, BY)).isInstanceOf(Recorded.class);
		mandates.end(first, today, EndReason.TERM, BY);
		var next = new NewMandate(person(), Role.PUNTO_DE_CONTACTO, STATE, name, "Oficio 3/2026", null, null, today.plusDays(1), null);
		assertThat(mandates.give(next, BY)).isInstanceOf(Recorded.class);
	}

	@Test
	void the_database_keeps_a_kind_to_its_sector() {
		given(person(), Role.SOCIEDAD_CIVIL, name);
		var id = list(name).get(0).id();

		assertThat(organisations.changeSector(id, Sector.CIVIL_SOCIETY, SubSector.EXECUTIVE, today, BY)).contains(
				OrganisationChange.refused("organisation.no-such-kind"));
		for (var sector : Sector.values()) {
			for (var kind : SubSector.values()) {
				if (!kind.fits(sector)) {
					assertThatThrownBy(() -> database.sql("""
							insert into organisation_sector (organisation_id, valid_from, sector, sub_sector) values (?, ?, ?, ?)
							""").params(id, today.plusDays(3), sector.name(), kind.name()).update()).isInstanceOf(DataAccessException.class);
				}
			}
		}
	}

}
