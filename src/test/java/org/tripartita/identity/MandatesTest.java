package org.tripartita.identity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.MandateChange.Refused;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.Processes;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
class MandatesTest {

	private static final String STATE = "QUE";

	private static final String BY = "administracion.que";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private SecurityLog audit;

	@Autowired
	private Walk walk;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private TestClock clock;

	@Autowired
	private IdentityService identities;

	@Autowired
	private TaskService tasks;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private JdbcClient database;

	private LocalDate today;

	@BeforeEach
	void today() {
		today = clock.today();
	}

	@Test
	void an_appointment_gives_group_and_tenant_and_its_end_takes_them() {
		var person = person(Role.OBSERVACION, "OAX");
		var given = given(mandate(person, Role.GOBIERNO, null, today, null));

		assertThat(groups(person)).contains("gobierno.que", "observacion.oax");
		assertThat(tenants(person)).containsExactlyInAnyOrder("oax", "que");

		mandates.end(given, today, EndReason.OFFICE_CHANGE, BY);
		assertThat(groups(person)).contains("gobierno.que");
		clock.advance(Duration.ofDays(1));
		accounts.reconcile();
		assertThat(groups(person)).containsExactly("observacion.oax");
		assertThat(tenants(person)).containsExactly("oax");
		assertThat(audit.latest(List.of(STATE), Long.MAX_VALUE, 50)).filteredOn(entry -> person.equals(entry.subject()))
			.extracting(SecurityLog.Entry::act)
			.contains(SecurityAct.MANDATE_GIVEN, SecurityAct.MANDATE_ENDED);
	}

	@Test
	void an_appointment_for_next_month_reaches_nothing_before() {
		var person = person(Role.OBSERVACION, "OAX");
		given(mandate(person, Role.GOBIERNO, null, today.plusDays(30), null));

		assertThat(groups(person)).containsExactly("observacion.oax");
		clock.advance(Duration.ofDays(30));
		accounts.reconcile();
		assertThat(groups(person)).contains("gobierno.que");
	}

	@Test
	void without_a_document_nobody_is_appointed() {
		var person = person(Role.OBSERVACION, "OAX");
		var wanted = new NewMandate(person, Role.GOBIERNO, STATE, "Secretaría", "  ", null, null, today, null);

		assertThat(mandates.give(wanted, BY)).isEqualTo(new Refused("mandate.no-document"));
	}

	@Test
	void nobody_wears_two_hats_in_a_territory_unless_the_three_sectors_waived_it() {
		var person = person(Role.ORGANO_GARANTE, STATE);

		assertThat(mandates.give(mandate(person, Role.FACILITACION, null, today, null), BY))
			.isEqualTo(new Refused("mandate.two-hats"));
		assertThat(mandates.give(mandate(person, Role.PUNTO_DE_CONTACTO, null, today, null), BY)).isInstanceOf(Recorded.class);

		assertThat(mandates.waive(new HatWaiver(person, STATE, today, today.plusDays(90), "Oficio de gobierno", "",
				"Carta de sociedad civil"), BY)).isEqualTo(new Refused("mandate.waiver-of-three"));
		assertThat(mandates.waive(new HatWaiver(person, STATE, today, today.plusDays(90), "Oficio de gobierno",
				"Acuerdo del pleno", "Carta de sociedad civil"), BY)).isInstanceOf(Recorded.class);
		assertThat(mandates.give(mandate(person, Role.FACILITACION, null, today, today.plusDays(90)), BY))
			.isInstanceOf(Recorded.class);
	}

	@Test
	void an_alternate_acts_only_while_the_titular_is_absent_and_the_titular_only_while_not() {
		var titular = person(Role.OBSERVACION, "OAX");
		var alternate = person(Role.OBSERVACION, "OAX");
		var seat = given(mandate(titular, Role.SOCIEDAD_CIVIL, null, today, null));
		given(mandate(alternate, Role.SOCIEDAD_CIVIL, seat, today, null));

		assertThat(groups(titular)).contains("sociedad-civil.que");
		assertThat(groups(alternate)).doesNotContain("sociedad-civil.que");

		mandates.absent(seat, today, today.plusDays(10), BY);
		assertThat(groups(titular)).doesNotContain("sociedad-civil.que");
		assertThat(groups(alternate)).contains("sociedad-civil.que");

		mandates.back(seat, BY);
		assertThat(groups(titular)).contains("sociedad-civil.que");
		assertThat(groups(alternate)).doesNotContain("sociedad-civil.que");
	}

	@Test
	void an_alternate_never_stands_for_another_sector_and_the_database_says_so_too() {
		var titular = person(Role.OBSERVACION, "OAX");
		var other = person(Role.OBSERVACION, "OAX");
		var seat = given(mandate(titular, Role.GOBIERNO, null, today, null));

		assertThat(mandates.give(mandate(other, Role.SOCIEDAD_CIVIL, seat, today, null), BY))
			.isEqualTo(new Refused("mandate.no-titular"));
		assertThat(mandates.give(mandate(titular, Role.GOBIERNO, seat, today.minusDays(9), today.minusDays(1)), BY))
			.isEqualTo(new Refused("mandate.no-titular"));
		assertThatThrownBy(() -> database.sql("""
				insert into appointment (id, person_id, role, territory, organisation_id, valid_from, document, alternate_of)
				select ?, p.id, 'SOCIEDAD_CIVIL', 'QUE', (select id from organisation limit 1), ?, 'X', ? from person p
				where p.username = ?
				""").params(UUID.randomUUID(), today, seat, other).update()).isInstanceOf(DataAccessException.class);
	}

	@Test
	void who_loses_a_mandate_loses_the_tasks_taken_under_it_to_the_sector() {
		var person = person(Role.OBSERVACION, "OAX");
		var given = given(mandate(person, Role.ORGANO_GARANTE, null, today, null));
		var task = draft();
		tasks.claim(task.taskId(), person);
		assertThat(rights(person, task)).isPositive();

		mandates.end(given, today, EndReason.RESIGNED, BY);
		clock.advance(Duration.ofDays(1));
		accounts.reconcile();

		assertThat(tasks.createTaskQuery().taskId(task.taskId()).singleResult().getAssignee()).isNull();
		assertThat(rights(person, task)).isZero();
	}

	@Test
	void a_mandate_that_ended_at_midnight_does_not_act_in_the_morning_before_anything_was_reconciled() {
		var person = person(Role.OBSERVACION, "OAX");
		var given = given(mandate(person, Role.ORGANO_GARANTE, null, today, null));
		var task = draft();
		tasks.claim(task.taskId(), person);
		mandates.end(given, today, EndReason.TERM, BY);
		clock.advance(Duration.ofDays(1));

		assertThat(desk.submit(person, task.taskId(), Map.of("text", "Texto", "place", "Querétaro"))).isEqualTo(
				new Receipt.Refused("Tu nombramiento para esta tarea ya no está vigente. La tarea vuelve a tu sector."));
	}

	@Test
	void a_closed_account_keeps_its_name_and_loses_address_and_roles() {
		var person = person(Role.GOBIERNO, STATE);

		assertThat(accounts.close(person, BY)).isTrue();
		assertThat(groups(person)).isEmpty();
		assertThat(accounts.identify(person, "una clave de prueba")).isEmpty();
		assertThat(database.sql("select email from person where username = ?").param(person).query(String.class).list())
			.containsExactly((String) null);
		assertThat(accounts.open(account(person, Role.GOBIERNO, STATE))).isInstanceOf(AccountOpening.UsernameTaken.class);
	}

	@Test
	void not_even_who_reaches_the_database_through_the_product_rewrites_the_audit_trail() {
		person(Role.OBSERVACION, "OAX");

		assertThatThrownBy(() -> database.sql("update security_event set actor = 'otro'").update())
			.hasMessageContaining("append-only");
		assertThatThrownBy(() -> database.sql("delete from security_event").update()).hasMessageContaining("append-only");
	}

	private PendingTask draft() {
		var exercise = walk.exercise(STATE, today);
		walk.enter("declaration", exercise, Processes.facts());
		return walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
	}

	private long rights(String person, PendingTask task) {
		return authorizations.createAuthorizationQuery()
			.userIdIn(person)
			.resourceType(Resources.TASK)
			.resourceId(task.taskId())
			.count();
	}

	private UUID given(NewMandate wanted) {
		return ((Recorded) mandates.give(wanted, BY)).appointmentId();
	}

	private static NewMandate mandate(String person, Role role, @Nullable UUID alternateOf, LocalDate from,
			@Nullable LocalDate to) {
		return new NewMandate(person, role, STATE, "Institución de " + role.id(), "Oficio 12/2026", "Acuerdo delegatorio",
				alternateOf, from, to);
	}

	private String person(Role role, String territory) {
		var name = "persona" + NUMBER.incrementAndGet() + ".prueba";
		accounts.open(account(name, role, territory));
		return name;
	}

	private NewAccount account(String name, Role role, String territory) {
		return new NewAccount(name, "Persona de prueba", name + "@example.org", "una clave de prueba", role, territory,
				"Institución de prueba", LocalDate.of(2015, 1, 1));
	}

	private List<String> groups(String person) {
		return identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
	}

	private List<String> tenants(String person) {
		return identities.createTenantQuery().userMember(person).list().stream().map(Tenant::getId).toList();
	}

}
