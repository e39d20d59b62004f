package org.tripartita.identity.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.actionplan.CommitmentDrafting;
import org.tripartita.actionplan.Drafts;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPublishing;
import org.tripartita.opencall.CallPublishing.Written;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.Criterion;
import org.tripartita.opencall.DraftCall;
import org.tripartita.opencall.Seat;
import org.tripartita.participation.ConsultationDesk;
import org.tripartita.participation.Samples;
import org.tripartita.participation.Systematisation;
import org.tripartita.participation.Topics;
import org.tripartita.participation.TreeAgreement;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

/** One of each thing that an exercise has and that an address can name. */
final class Things {

	private static final String SIGN = "userTask_signDeclaration";

	private final ApplicationContext application;

	private final Exercise exercise;

	/** By what comes before the id in an address. */
	private final Map<String, String> ids = new HashMap<>();

	private final Map<String, String> tasks = new HashMap<>();

	Things(ApplicationContext application, Exercise exercise) {
		this.application = application;
		this.exercise = exercise;
		ids.put("/ejercicios/", exercise.code());
		ids.put("/plan/", exercise.code());
		ids.put("/estados/", exercise.territoryCode());
		ofPages();
		ofEngine();
	}

	private void ofPages() {
		var today = application.getBean(TestClock.class).today();
		var topics = application.getBean(Topics.class);
		var topic = Samples.topic(application.getBean(ConsultationDesk.class), application.getBean(Systematisation.class), topics,
				exercise.id(), today.minusDays(20));
		application.getBean(TreeAgreement.class).open(topic.id());
		var commitment = application.getBean(CommitmentDrafting.class).draft(exercise.id(), topic.id(), Drafts.whole());
		application.getBean(JdbcClient.class)
			.sql("update commitment set number = (select 1 + count(*) from commitment where exercise_id = ?) where id = ?")
			.params(exercise.id(), commitment)
			.update();
		ids.put("/administracion/personas/", person());
		ids.put("/espacio/arboles/", topic.id().toString());
		ids.put("/espacio/consultas/", topic.consultationId().toString());
		ids.put("/espacio/compromisos/", commitment.toString());
		ids.put("/espacio/convocatorias/", openCall(application, exercise).toString());
		ids.put("/espacio/sesiones/", session(application, exercise).toString());
		ids.put("/espacio/garantes/", exercise.territoryCode());
		ids.put("/espacio/secretariados/", secretariat().code());
		ids.put("/espacio/orden-del-dia/", secretariat().id().toString());
	}

	/** A session to which an STL was called. */
	private static UUID session(ApplicationContext application, Exercise exercise) {
		var database = application.getBean(JdbcClient.class);
		var today = application.getBean(TestClock.class).today();
		database.sql("""
				insert into secretariat (id, version, code, territory_code, name, state, vote_unit, majority, notice_days_ordinary,
					notice_days_extraordinary, session_period_days, presider, secretary, task, installed_on, installation_document_id, recorded_at)
				select gen_random_uuid(), 0, 'STL-' || :territory, :territory, 'STL', 'ACTIVE', 'SECTOR', 'SIMPLE', 5, 2, 60,
					'GOVERNMENT', 'OVERSIGHT_BODY', 'Acordar la ruta.', :day, gen_random_uuid(), now()
				where not exists (select 1 from secretariat where territory_code = :territory)
				""").param("territory", exercise.territoryCode()).param("day", today.minusDays(50)).update();
		var session = UUID.randomUUID();
		database.sql("""
				insert into session (id, secretariat_id, number, kind, mode, state, place, convened_by, recorded_at)
				select ?, s.id, 1 + (select count(*) from session where secretariat_id = s.id), 'ORDINARY', 'IN_PERSON', 'CONVENED', 'Sala',
					'nadie', now() from secretariat s where s.territory_code = ?
				""").params(session, exercise.territoryCode()).update();
		database.sql("insert into session_call (session_id, number, noticed_on, called_for, called_at, retrospective, recorded_at) values (?, 1, ?, ?, '10:00', false, now())")
			.params(session, today.minusDays(10), today)
			.update();
		return session;
	}

	/** Somebody whose account may be closed without harm. */
	private String person() {
		var name = RoleGroups.of("visita", exercise.territoryCode());
		var accounts = application.getBean(Accounts.class);
		if (accounts.find(name).isEmpty()) {
			accounts.open(new NewAccount(name, "Visita", null, "una clave de prueba", Role.OBSERVACION, exercise.territoryCode(),
					"Institución", LocalDate.of(2015, 1, 1)));
		}
		return application.getBean(JdbcClient.class).sql("select id from person where username = ?").param(name).query(String.class).single();
	}

	private Secretariat secretariat() {
		return application.getBean(Secretariats.class).findByTerritoryCode(exercise.territoryCode()).orElseThrow();
	}

	/** A call that receives applications. */
	static UUID openCall(ApplicationContext application, Exercise exercise) {
		var draft = new DraftCall(exercise.id(), CallPurpose.SECRETARIAT_SEATS, "Bases.", "Requisitos.", "Radio.", "Aviso.",
				List.of(new Seat(Sector.CIVIL_SOCIETY, 1, "Organización local")), List.of(new Criterion("Trayectoria", 100)),
				DraftCall.Window.until(application.getBean(TestClock.class).today().plusDays(5), "El diálogo empieza pronto."));
		var publishing = application.getBean(CallPublishing.class);
		var call = ((Written.Ready) publishing.draft(draft)).callId();
		publishing.publish(call);
		return call;
	}

	private void ofEngine() {
		var walk = application.getBean(Walk.class);
		var engine = application.getBean(ProcessEngine.class);
		Sector.roles().forEach(role -> tasks.put(role, walk.task(exercise.id(), SIGN, role).taskId()));
		var instance = engine.getTaskService().createTaskQuery().taskId(tasks.get("gobierno")).singleResult().getProcessInstanceId();
		var variable = engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance).list().get(0);
		ids.put("/process-instance/", instance);
		ids.put("/execution/", instance);
		ids.put("/variable-instance/", variable.getId());
		ids.put("/variables/", variable.getName());
		ids.put("/job/", engine.getManagementService().createJobQuery().tenantIdIn(tenant()).list().get(0).getId());
		ids.put("/activity-instance/",
				engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance).list().get(0).getId());
		ids.put("/filter/", engine.getFilterService().createFilterQuery().list().get(0).getId());
		ids.put("/process-definition/", engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("stl-session")
			.latestVersion()
			.singleResult()
			.getId());
	}

	private String tenant() {
		return exercise.territoryCode().toLowerCase(Locale.ROOT);
	}

	/** The id of what an address names, as far as the exercise has it; a task is that of the role's sector. */
	String id(String before, String role) {
		if (before.endsWith("/task/") && !before.contains("/history/")) {
			return tasks.getOrDefault(role, Mapping.NOBODYS);
		}
		if (before.endsWith("/user/")) {
			return RoleGroups.of(role, exercise.territoryCode());
		}
		return ids.entrySet()
			.stream()
			.filter(each -> before.endsWith(each.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(Mapping.NOBODYS);
	}

	/** What only the exercise's own people read in the engine or on a page of the workspace. */
	Set<String> secrets() {
		return Set.of(ids.get("/process-instance/"), ids.get("/job/"), tasks.get("gobierno"), tasks.get("sociedad-civil"),
				tasks.get("organo-garante"), exercise.code(), "\"" + tenant() + "\"");
	}

	boolean isOf(String address) {
		return ids.entrySet().stream().anyMatch(each -> !Set.of("/process-definition/", "/filter/", "/variables/").contains(each.getKey())
				&& address.contains(each.getKey() + each.getValue())) || tasks.values().stream().anyMatch(address::contains);
	}

}
