package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Guarantor.Branch;
import org.tripartita.identity.Guarantor.Independence;
import org.tripartita.territory.TerritoryBranch;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining.Joined;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Who fills the role on which day and by which document, and that authority follows. */
@ProductTest
class GuarantorsTest {

	private static final String STATE = "GUA";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TerritoryParts parts;

	@Autowired
	private IdentityService identities;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	private LocalDate today;

	private String part;

	@BeforeEach
	void a_municipality_without_a_garante_of_its_own() {
		database.sql("delete from guarantor where territory like 'GUA%'").update();
		today = clock.today();
		part = ((Joined) parts.addMunicipality(STATE, "Municipio " + NUMBER.incrementAndGet(), null)).part().code();
	}

	@Test
	void a_part_is_served_by_the_whole_before_the_first_day_of_its_own_garante_and_after_its_last() {
		register(STATE, Branch.ALL, "Instituto estatal", today.minusDays(900), "Ley");
		var own = register(part, Branch.ALL, "Contraloría municipal", today.minusDays(90), "Bando");

		assertThat(inOffice(today.minusDays(91))).containsExactly("Instituto estatal");
		assertThat(inOffice(today.minusDays(90))).containsExactly("Contraloría municipal");
		assertThat(guarantors.servedFrom(STATE, Branch.ALL, today.minusDays(91))).contains(STATE, part);
		assertThat(guarantors.servedFrom(STATE, Branch.ALL, today)).contains(STATE).doesNotContain(part);

		guarantors.end(own, today.minusDays(10), "Bando de extinción");
		assertThat(inOffice(today.minusDays(10))).containsExactly("Contraloría municipal");
		assertThat(inOffice(today)).containsExactly("Instituto estatal");
		assertThat(guarantors.servedFrom(STATE, Branch.ALL, today)).contains(part);
	}

	@Test
	void whoever_acts_for_the_garante_of_the_whole_acts_in_a_part_while_it_has_none_of_its_own() {
		var person = person("Instituto estatal");
		assertThat(accounts.holds(person, Role.ORGANO_GARANTE, part)).isTrue();

		var own = register(part, Branch.ALL, "Contraloría municipal", today, "Bando");
		assertThat(accounts.holds(person, Role.ORGANO_GARANTE, part)).isFalse();
		assertThat(accounts.holds(person, Role.ORGANO_GARANTE, STATE)).isTrue();
		assertThat(groups(person)).contains("organo-garante.gua").doesNotContain("organo-garante." + part.toLowerCase());
		assertThat(accounts.reachable("organo-garante." + part.toLowerCase())).extracting(Contact::username).doesNotContain(person);

		database.sql("update guarantor set valid_from = ? where id = ?").params(today.minusDays(9), own).update();
		guarantors.end(own, today.minusDays(1), "Bando de extinción");
		assertThat(accounts.holds(person, Role.ORGANO_GARANTE, part)).isTrue();
		assertThat(groups(person)).contains("organo-garante." + part.toLowerCase());
		assertThat(accounts.reachable("organo-garante." + part.toLowerCase())).extracting(Contact::username).contains(person);
	}

	@Test
	void whoever_is_known_as_garante_of_one_branch_does_not_act_in_another() {
		parts.addBranch(STATE, TerritoryBranch.LEGISLATIVE);
		parts.addBranch(STATE, TerritoryBranch.JUDICIAL);
		register(STATE, Branch.JUDICIAL, "Control del Poder Judicial", today.minusDays(90), "Ley");
		var judicial = person("Control del Poder Judicial");
		var unknown = person("Instituto que nadie registró");

		assertThat(reach(judicial)).contains("GUA", "GUA-JUD").doesNotContain("GUA-LEG");
		assertThat(reach(unknown)).contains("GUA", "GUA-JUD", "GUA-LEG");
	}

	@Test
	void one_on_record_that_is_agreed_on_lifts_the_safeguard_until_a_law_names_it_and_each_title_keeps_its_document() {
		database.sql("""
				insert into guarantor (territory, branch, organisation, independence, valid_from, certainty, source)
				values (?, 'ALL', 'Universidad', 'AUTONOMOUS', ?, 'MEDIUM', 'Prensa')
				""").params(part, today.minusDays(400)).update();
		register(part, Branch.EXECUTIVE, "Contraloría", today.minusDays(400), "Ley");
		guarantors.register(wanted(part, Branch.ALL, "UNIVERSIDAD", today.minusDays(20), "Convenio", true), "prueba");

		assertThat(guarantors.independentIn(part, today.minusDays(21))).isFalse();
		assertThat(guarantors.independentIn(part, today.minusDays(20))).isTrue();

		var last = guarantors.register(wanted(part, Branch.ALL, "Universidad", today.minusDays(5), "Decreto", false), "prueba");
		assertThat(guarantors.independentIn(part, today.minusDays(6))).isTrue();
		assertThat(guarantors.independentIn(part, today)).isFalse();

		guarantors.end(last, today.minusDays(1), "Extinción");
		assertThat(university()).extracting(Guarantor::document).containsExactly(null, "Convenio", "Decreto");
		assertThat(university()).extracting(Guarantor::endDocument).containsExactly("Convenio", "Decreto", "Extinción");
	}

	@Test
	void where_no_garante_is_on_record_nothing_vouches_for_its_independence() {
		assertThat(guarantors.independentIn(part, today)).isFalse();
		register(part, Branch.ALL, "Instituto", today.minusDays(10), "Ley");

		assertThat(guarantors.independentIn(part, today)).isTrue();
		assertThat(guarantors.independentIn(part, today.minusDays(11))).as("before it is known to begin").isFalse();
	}

	@Test
	void what_a_source_told_is_confirmed_and_what_a_document_says_of_the_beginning_stays() {
		database.sql("""
				insert into guarantor (territory, branch, organisation, independence, certainty, source)
				values (?, 'ALL', 'Universidad', 'AUTONOMOUS', 'LOW', 'Prensa')
				""").param(part).update();
		var first = register(part, Branch.ALL, "Universidad", today.minusDays(30), "Decreto");
		var again = register(part, Branch.ALL, "Universidad", today.minusDays(3), "Otro decreto");

		assertThat(again).isEqualTo(first);
		assertThat(university()).singleElement().satisfies(one -> {
			assertThat(one.document()).isEqualTo("Decreto");
			assertThat(one.from()).isEqualTo(today.minusDays(30));
			assertThat(one.certainty()).isEqualTo(Guarantor.Certainty.HIGH);
		});
	}

	private List<Guarantor> university() {
		return guarantors.of(part).stream().filter(one -> one.organisation().equalsIgnoreCase("universidad")).toList();
	}

	private List<String> inOffice(LocalDate day) {
		return guarantors.inOffice(part, day).stream().map(Guarantor::organisation).toList();
	}

	private List<String> reach(String person) {
		return accounts.reach(person).stream().map(Account.Mandate::territory).toList();
	}

	private List<String> groups(String person) {
		return identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
	}

	private UUID register(String territory, Branch branch, String organisation, LocalDate from, String document) {
		return guarantors.register(wanted(territory, branch, organisation, from, document, false), "prueba");
	}

	private static NewGuarantor wanted(String territory, Branch branch, String organisation, LocalDate from, String document,
			boolean interim) {
		var independence = organisation.startsWith("C") ? Independence.INTERNAL_CONTROL : Independence.AUTONOMOUS;
		return new NewGuarantor(territory, branch, organisation, independence, from, document, interim);
	}

	private String person(String organisation) {
		var name = "garante" + NUMBER.incrementAndGet() + ".prueba";
		accounts.open(new NewAccount(name, "Persona de prueba", name + "@example.org", "una clave de prueba", Role.ORGANO_GARANTE, STATE,
				organisation, LocalDate.of(2015, 1, 1)));
		return name;
	}

}
