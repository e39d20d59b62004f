package org.tripartita.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.SentStatements;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.Processes;
import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
class AccountsTest {

	private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

	@Autowired
	private Accounts accounts;

	@Autowired
	private Walk walk;

	@Autowired
	private IdentityService identities;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private FilterService filters;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@Test
	void an_account_is_opened_with_its_role_in_its_territory() {
		var opening = accounts.open(account("garante.son", Role.ORGANO_GARANTE, "SON", null, LONG_AGO));

		assertThat(opening).isEqualTo(new AccountOpening.Opened(new Account("garante.son", "Alguien de SON",
				List.of(new Account.Mandate(Role.ORGANO_GARANTE, "SON", "Organización de SON")))));
		assertThat(accounts.find("garante.son").orElseThrow().holds(Role.ORGANO_GARANTE, "SON")).isTrue();
		assertThat(accounts.holds("garante.son", Role.ORGANO_GARANTE, "SON")).isTrue();
		assertThat(accounts.holds("garante.son", Role.ORGANO_GARANTE, "SIN")).isFalse();
		assertThat(accounts.holds("garante.son", Role.GOBIERNO, "SON")).isFalse();
		assertThat(groupsOf("garante.son")).containsExactlyInAnyOrder("organo-garante.son", "organo-garante.son-030");
		assertThat(tenantsOf("garante.son")).containsExactly("son");
	}

	@Test
	void a_username_is_given_once() {
		accounts.open(account("sociedad.nay", Role.SOCIEDAD_CIVIL, "NAY", null, LONG_AGO));

		assertThat(accounts.open(account("sociedad.nay", Role.GOBIERNO, "JAL", null, LONG_AGO)))
			.isEqualTo(new AccountOpening.UsernameTaken("sociedad.nay"));
		assertThat(groupsOf("sociedad.nay")).containsExactly("sociedad-civil.nay");
	}

	@Test
	void nobody_is_appointed_to_a_territory_that_does_not_exist() {
		var nowhere = account("gobierno.xxx", Role.GOBIERNO, "XXX", null, LONG_AGO);

		assertThatThrownBy(() -> accounts.open(nowhere)).isInstanceOf(IllegalArgumentException.class);
		assertThat(accounts.find("gobierno.xxx")).isEmpty();
	}

	@Test
	void only_members_of_the_group_with_an_address_and_in_office_are_reachable() {
		accounts.open(account("gobierno.tla", Role.GOBIERNO, "TLA", "gobierno@tla.example", LONG_AGO));
		accounts.open(account("gobierno.tla.sin.correo", Role.GOBIERNO, "TLA", null, LONG_AGO));
		accounts.open(account("gobierno.tla.despues", Role.GOBIERNO, "TLA", "despues@tla.example", clock.today().plusDays(1)));
		accounts.open(account("gobierno.tla.antes", Role.GOBIERNO, "TLA", "antes@tla.example", LONG_AGO));
		database.sql("update appointment set valid_to = ? where person_id = (select id from person where username = ?)")
			.params(clock.today().minusDays(1), "gobierno.tla.antes")
			.update();
		accounts.open(account("sociedad.tla", Role.SOCIEDAD_CIVIL, "TLA", "sociedad@tla.example", LONG_AGO));

		assertThat(accounts.reachable("gobierno.tla")).containsExactly(new Contact("gobierno.tla", "gobierno@tla.example"));
	}

	@Test
	void an_appointment_gives_nothing_before_its_first_day() {
		accounts.open(account("garante.futuro", Role.ORGANO_GARANTE, "DUR", null, clock.today().plusDays(1)));

		assertThat(accounts.holds("garante.futuro", Role.ORGANO_GARANTE, "DUR")).isFalse();
		assertThat(groupsOf("garante.futuro")).isEmpty();
	}

	@Test
	void passwords_are_kept_as_pbkdf2_and_checked() {
		accounts.open(account("gobierno.hash", Role.GOBIERNO, "COL", null, LONG_AGO));

		assertThat(database.sql("select pwd_ from act_id_user where id_ = 'gobierno.hash'").query(String.class).single())
			.startsWith("{PBKDF2}");
		assertThat(identities.checkPassword("gobierno.hash", "una buena clave")).isTrue();
		assertThat(identities.checkPassword("gobierno.hash", "otra buena clave")).isFalse();
	}

	@Test
	void a_record_of_an_account_never_tells_the_password() {
		assertThat(account("gobierno.nadie", Role.GOBIERNO, "COL", null, LONG_AGO).toString()).doesNotContain("una buena clave");
	}

	@Test
	void a_participant_reaches_tasklist_the_shared_filters_and_the_models_but_no_instance() {
		accounts.open(account("sociedad.que", Role.SOCIEDAD_CIVIL, "QUE", null, LONG_AGO));
		var groups = List.of("sociedad-civil.que");

		assertThat(authorizations.isUserAuthorized("sociedad.que", groups, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
			.isTrue();
		assertThat(authorizations.isUserAuthorized("sociedad.que", groups, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
			.isFalse();
		assertThat(filters.createTaskFilterQuery().list()).extracting(Filter::getName)
			.containsExactlyInAnyOrder("Mis tareas", "Tareas de mi grupo", "Por vencer");
		assertThat(filters.createTaskFilterQuery().list()).allMatch(filter -> authorizations.isUserAuthorized("sociedad.que",
				groups, Permissions.READ, Resources.FILTER, filter.getId()));
		assertThat(may("sociedad.que", groups, ProcessDefinitionPermissions.READ)).isTrue();
		assertThat(may("sociedad.que", groups, ProcessDefinitionPermissions.READ_INSTANCE)).isFalse();
		assertThat(may("sociedad.que", groups, ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
	}

	@Test
	void the_garante_and_the_government_start_an_exercise() {
		accounts.open(account("garante.zac", Role.ORGANO_GARANTE, "ZAC", null, LONG_AGO));
		accounts.open(account("gobierno.zac", Role.GOBIERNO, "ZAC", null, LONG_AGO));
		accounts.open(account("sociedad.zac", Role.SOCIEDAD_CIVIL, "ZAC", null, LONG_AGO));
		assertThat(may("gobierno.zac", List.of("gobierno.zac"), ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
		assertThat(may("sociedad.zac", List.of("sociedad-civil.zac"), ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
		var groups = List.of("organo-garante.zac");

		assertThat(may("garante.zac", groups, ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
		assertThat(authorizations.isUserAuthorized("garante.zac", groups, ProcessDefinitionPermissions.CREATE_INSTANCE,
				Resources.PROCESS_DEFINITION, "declaration")).isFalse();
	}

	@Test
	void a_states_administrator_sees_its_tenant_in_cockpit_and_is_no_administrator_of_the_engine() {
		accounts.open(account("admin.chp", Role.ADMINISTRACION, "CHP", null, LONG_AGO));
		var groups = List.of("administracion.chp");

		assertThat(tenantsOf("admin.chp")).containsExactly("chp");
		assertThat(groupsOf("admin.chp")).isEqualTo(groups);
		assertThat(authorizations.isUserAuthorized("admin.chp", groups, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
			.isTrue();
		assertThat(authorizations.isUserAuthorized("admin.chp", groups, Permissions.ACCESS, Resources.APPLICATION, "admin"))
			.isFalse();
		assertThat(may("admin.chp", groups, ProcessDefinitionPermissions.RETRY_JOB)).isTrue();
		assertThat(may("admin.chp", groups, ProcessDefinitionPermissions.DELETE)).isFalse();
	}

	@Test
	void the_federal_administrator_sees_every_tenant() {
		accounts.open(account("admin.fed", Role.ADMINISTRACION, "FED", null, LONG_AGO));

		assertThat(tenantsOf("admin.fed")).hasSize(33).contains("fed", "oax", "ver");
		assertThat(groupsOf("admin.fed")).containsExactlyInAnyOrder("administracion.fed", "camunda-admin");
	}

	@Test
	void deriving_the_engines_side_again_changes_nothing_and_takes_back_what_no_role_reaches() {
		accounts.open(account("gobierno.pue", Role.GOBIERNO, "PUE", null, LONG_AGO));
		var derived = rows();
		var foreign = authorizations.createNewAuthorization(1);
		foreign.setGroupId("gobierno.pue");
		foreign.setResource(Resources.APPLICATION);
		foreign.setResourceId("cockpit");
		foreign.setPermissions(new Permissions[] { Permissions.ACCESS });
		authorizations.saveAuthorization(foreign);

		accounts.reconcile();

		assertThat(rows()).isEqualTo(derived);
		assertThat(filters.createTaskFilterQuery().count()).isEqualTo(3);
	}

	@Test
	void deriving_the_engines_side_of_more_people_sends_no_more_statements() throws Exception {
		accounts.reconcile();
		var before = SentStatements.withEngines(accounts::reconcile);
		for (int number = 1; number <= 5; number++) {
			accounts.open(account("contraloria.%d".formatted(number), Role.GOBIERNO, "TLA", null, LONG_AGO));
		}
		accounts.open(account("garante.nay", Role.ORGANO_GARANTE, "NAY", null, LONG_AGO));

		assertThat(SentStatements.withEngines(accounts::reconcile)).isEqualTo(before).isPositive();
	}

	@Test
	void a_restart_and_a_new_account_leave_open_tasks_to_those_who_may_do_them() {
		var exercise = walk.exercise("VER", LONG_AGO);
		walk.enter("declaration", exercise, Processes.facts());

		accounts.reconcile();
		accounts.open(account("otra.ver", Role.ORGANO_GARANTE, "VER", null, LONG_AGO));

		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante",
				Map.of("text", "Manifestamos la voluntad de abrir el gobierno de la entidad a su ciudadanía.", "place", "Xalapa"));
		assertThat(walk.waiting(exercise.id())).hasSize(3);
	}

	private boolean may(String username, List<String> groups, ProcessDefinitionPermissions permission) {
		return authorizations.isUserAuthorized(username, groups, permission, Resources.PROCESS_DEFINITION, "local-strategy");
	}

	private List<String> rows() {
		return database.sql("""
				select id_ || rev_ from act_ru_authorization
				union all select user_id_ || group_id_ from act_id_membership
				union all select id_ from act_id_tenant_member
				order by 1
				""").query(String.class).list();
	}

	private List<String> groupsOf(String username) {
		return identities.createGroupQuery().groupMember(username).list().stream().map(Group::getId).toList();
	}

	private List<String> tenantsOf(String username) {
		return identities.createTenantQuery().userMember(username).list().stream().map(Tenant::getId).toList();
	}

	private static NewAccount account(String username, Role role, String territory, @Nullable String email, LocalDate since) {
		return new NewAccount(username, "Alguien de " + territory, email, "una buena clave", role, territory,
				"Organización de " + territory, since);
	}

}
