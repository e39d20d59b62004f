package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.tripartita.exercise.ExerciseRegistry;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.MandateChange.Refused;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ProductTest
class OrganisationsTest {

	private static final String STATE = "SIN";

	private static final String BY = "administracion.sin";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Walk walk;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Organisations organisations;

	@Autowired
	private OrganisationFiles files;

	@Autowired
	private PersonFiles people;

	@Autowired
	private Jurisdictions jurisdictions;

	@Autowired
	private OrganisationRegister register;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ExerciseRegistry exercises;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private LocalDate today;

	private String name;

	@BeforeEach
	void an_administrator_of_sinaloa() {
		walk.peopleOf(STATE);
		today = clock.today();
		name = "Organización " + NUMBER.incrementAndGet();
	}

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

	private boolean waitsForItsTurn() {
		return database.sql("""
				select exists (select from pg_locks where locktype = 'advisory' and not granted
					and database = (select oid from pg_database where datname = current_database()))
				""").query(Boolean.class).single();
	}

	private int noted(String act) {
		return database.sql("select count(*) from security_event where act = ? and actor = ? and territory = ?")
			.params(act, BY, STATE)
			.query(Integer.class)
			.single();
	}

	private List<Organisation> list(String text) {
		return files.list(new OrganisationSearch(text, null, STATE, 0), new Jurisdiction(false, Map.of(STATE, "Sinaloa"), Map.of()));
	}

	private Organisation.File file(UUID id) {
		return files.find(id, jurisdictions.of(BY)).orElseThrow();
	}

	private UUID given(String person, Role role, String organisation) {
		return ((Recorded) mandates.give(mandate(person, role, organisation), BY)).appointmentId();
	}

	private NewMandate mandate(String person, Role role, String organisation) {
		return new NewMandate(person, role, STATE, organisation, "Oficio 1/2026", "Acuerdo", null, today, null);
	}

	private String person() {
		var username = "organizada" + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(username, "Alguien", null, "una clave de prueba", Role.OBSERVACION, "COL", "Institución de prueba",
				LocalDate.of(2015, 1, 1)));
		return username;
	}

}
