package org.tripartita.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

import org.tripartita.identity.AccountOpening;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** Walks a change of the garante: reports it by its start form and answers its tasks, which belong to no exercise. */
@TestComponent
public class SuccessionWalk {

	public static final String PROCESS = "guarantor-succession";

	private static final String DECREE = "Decreto 29862, Periódico Oficial del Estado, número 12.";

	/** Property of tests that leave states without a garante: in a database of their own, nobody else misses it. */
	public static final String OWN_COUNTRY = "tripartita.test=garantes";

	private static final AtomicInteger NUMBER = new AtomicInteger(900);

	private final Walk walk;

	private final TaskDesk desk;

	private final TaskService tasks;

	private final HistoryService history;

	private final Territories territories;

	private final Accounts accounts;

	SuccessionWalk(Walk walk, TaskDesk desk, TaskService tasks, HistoryService history, Territories territories, Accounts accounts) {
		this.walk = walk;
		this.desk = desk;
		this.tasks = tasks;
		this.history = history;
		this.territories = territories;
		this.accounts = accounts;
	}

	/** A municipality that nobody used before, with people in every role. */
	public String territory() {
		return municipalityOf("MOR");
	}

	/** The same in a state of one's choice. */
	public String municipalityOf(String state) {
		var whole = territories.findByCode(state).orElseThrow();
		var key = whole.inegiKey() + NUMBER.incrementAndGet();
		var code = territories.save(Territory.municipalityOf(whole, key, "Municipio " + key, "Municipio " + key)).code();
		walk.peopleOf(code);
		return code;
	}

	/** A report of a garante that is on no record, with nobody who follows. */
	public static Map<String, Object> extinguished(String territory, LocalDate lastDay) {
		return new HashMap<>(Map.of("territory", territory, "guarantor", "OTHER", "organisation", "Institución de prueba", "branch",
				"ALL", "independence", "AUTONOMOUS", "lastDay", lastDay.toString(), "document", DECREE, "publishedOn",
				lastDay.minusDays(20).toString(), "follows", "NOBODY"));
	}

	/** A report of a garante that is on record, with nobody who follows. */
	public static Map<String, Object> left(String territory, UUID guarantor, LocalDate lastDay) {
		var report = extinguished(territory, lastDay);
		List.of("organisation", "branch", "independence").forEach(report::remove);
		report.put("guarantor", guarantor.toString());
		return report;
	}

	/** The same as the first with those who follow by law from the next day. */
	@SafeVarargs
	public static Map<String, Object> followed(String territory, LocalDate lastDay, Map<String, Object>... successors) {
		var report = extinguished(territory, lastDay);
		report.put("follows", "LAW");
		report.put("successors", List.of(successors));
		return report;
	}

	public static Map<String, Object> successor(String organisation, String branch, String independence, LocalDate firstDay) {
		return Map.of("organisation", organisation, "branch", branch, "independence", independence, "firstDay", firstDay.toString());
	}

	public String report(String role, Map<String, Object> report) {
		return walk.start(role, report.get("territory").toString(), PROCESS, report);
	}

	public String refusedReport(String role, Map<String, Object> report) {
		return walk.refusedStart(role, report.get("territory").toString(), PROCESS, report);
	}

	public void answer(String key, String element, String account, Map<String, Object> answer) {
		assertThat(desk.submit(account, task(key, element, account).getId(), answer)).as(element).isEqualTo(new Receipt.Taken(""));
		walk.runJobs();
	}

	public String refused(String key, String element, String account, Map<String, Object> answer) {
		var receipt = desk.submit(account, task(key, element, account).getId(), answer);
		assertThat(receipt).as(element).isInstanceOf(Receipt.Refused.class);
		return ((Receipt.Refused) receipt).sentence();
	}

	/** What the form of a task shows. */
	public Map<String, Object> shown(String key, String element, String account) {
		return desk.shown(account, task(key, element, account).getId()).orElseThrow();
	}

	private Task task(String key, String element, String account) {
		return tasks.createTaskQuery()
			.processInstanceBusinessKey(key)
			.taskDefinitionKey(element)
			.list()
			.stream()
			.filter(task -> tasks.getIdentityLinksForTask(task.getId())
				.stream()
				.anyMatch(link -> accounts.mandates(account)
					.stream()
					.anyMatch(mandate -> RoleGroups.of(mandate.role().id(), mandate.territory()).equals(link.getGroupId()))))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task %s for %s; there are %s".formatted(element, account,
					tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream().map(Task::getTaskDefinitionKey).toList())));
	}

	/** Somebody of another party finds it as it was reported. */
	public void confirm(String key, String account) {
		answer(key, "userTask_confirmSuccession", account, Map.of("decision", "YES"));
	}

	/** Another party finds otherwise, in public. */
	public void object(String key, String account) {
		answer(key, "userTask_confirmSuccession", account, Map.of("decision", "NO", "reason", "El decreto habla de otro instituto."));
	}

	/** What a third party answers that found it in the gazette. */
	public static Map<String, Object> published() {
		return Map.of("decision", "YES", "publication", "Periódico Oficial del Estado, número 12, 3 de marzo, página 8.");
	}

	/** What a third party answers that did not find it in the gazette. */
	public static Map<String, Object> notPublished() {
		return Map.of("decision", "NO", "reason", "La publicación habla de otra institución.");
	}

	public void consent(String key, String account, LocalDate on) {
		answer(key, "userTask_consentSuccessor", account, Map.of("decision", "CONSENT", "position", "Coordinación, Colectivo de prueba",
				"actedOn", on.toString()));
	}

	/** Civil society does not consent and wants to agree on another. */
	public void askAnother(String key, String account, LocalDate on) {
		answer(key, "userTask_consentSuccessor", account, Map.of("decision", "ASK_ANOTHER", "reason",
				"La Contraloría depende de quien debe vigilar.", "position", "Coordinación, Colectivo", "actedOn", on.toString()));
	}

	public static Map<String, Object> proposal(String organisation, LocalDate firstDay) {
		return new HashMap<>(Map.of("way", "AGREED", "organisation", organisation, "branch", "ALL", "independence", "AUTONOMOUS", "firstDay",
				firstDay.toString(), "reason", "No depende de ninguna de las dos partes."));
	}

	/** One that a law is said to name. */
	public static Map<String, Object> named(String organisation, LocalDate firstDay) {
		var proposal = proposal(organisation, firstDay);
		proposal.putAll(Map.of("way", "LAW", "independence", "DECONCENTRATED_EXECUTIVE", "reason", DECREE));
		return proposal;
	}

	/** One of the two proposes and both sign, or confirm that the law says so. */
	public void agree(String key, String territory, Map<String, Object> proposal, LocalDate on) {
		answer(key, "userTask_proposeGuarantor", RoleGroups.of("gobierno", territory), proposal);
		var byLaw = proposal.get("way").equals("LAW");
		for (var party : List.of("gobierno", "sociedad-civil")) {
			answer(key, byLaw ? "userTask_confirmLaw" : "userTask_signGuarantor", RoleGroups.of(party, territory),
					byLaw ? confirmation(on) : signature(on));
		}
	}

	/** The document names it. */
	public static Map<String, Object> confirmation(LocalDate on) {
		return said("YES", on);
	}

	/** The document does not name it. */
	public static Map<String, Object> denial(LocalDate on) {
		var answer = new HashMap<>(said("NO", on));
		answer.put("reason", "El decreto no la menciona.");
		return answer;
	}

	private static Map<String, Object> said(String decision, LocalDate on) {
		return Map.of("decision", decision, "position", "Titular, institución de prueba", "actedOn", on.toString());
	}

	public static Map<String, Object> signature(LocalDate on) {
		return said("SIGN", on);
	}

	public static Map<String, Object> refusal(LocalDate on) {
		return Map.of("decision", "DECLINE", "reason", "Conviene una institución más cercana.", "position",
				"Titular, institución de prueba", "actedOn", on.toString());
	}

	/** Appoints somebody for the new garante and hands over and receives the role. */
	public void handOver(String key, String territory, String organisation, LocalDate on) {
		appoint(territory, organisation, on);
		answer(key, "userTask_handOverOffice", RoleGroups.of("administracion", territory), files(on));
		receive(key, territory, organisation, on);
	}

	public void receive(String key, String territory, String organisation, LocalDate on) {
		answer(key, "userTask_receiveOffice", account(territory, organisation), received(on));
	}

	/** Each of several receives the role through its own people. */
	public void receiveEach(String key, String territory, LocalDate on) {
		for (var task : tasks.createTaskQuery().processInstanceBusinessKey(key).taskDefinitionKey("userTask_receiveOffice").list()) {
			var anybody = account(territory, "Contraloría");
			var own = account(territory, desk.shown(anybody, task.getId()).orElseThrow().get("organisation").toString());
			assertThat(desk.submit(own, task.getId(), received(on))).isEqualTo(new Receipt.Taken(""));
		}
		walk.runJobs();
	}

	private static Map<String, Object> received(LocalDate on) {
		return Map.of("position", "Dirección de transparencia", "powers", "Artículo 12 de su ley orgánica", "receivedOn", on.toString());
	}

	public static Map<String, Object> files(LocalDate on) {
		return Map.of("files", "Doce expedientes, con inventario, en su archivo.", "handedOn", on.toString());
	}

	/** An account of a garante's person; its name is made of the organisation's. */
	public String appoint(String territory, String organisation, LocalDate since) {
		return appoint(territory, organisation, Role.ORGANO_GARANTE, since);
	}

	/** The same in another role. */
	public String appoint(String territory, String organisation, Role role, LocalDate since) {
		var name = account(territory, organisation);
		assertThat(accounts.open(new NewAccount(name, "Persona de " + organisation, name + "@example.org", "una clave de prueba",
				role, territory, organisation, since))).isInstanceOf(AccountOpening.Opened.class);
		return name;
	}

	public static String account(String territory, String organisation) {
		return (organisation.replaceAll("[^A-Za-z]", "") + "." + territory).toLowerCase();
	}

	/** The ends that the process of a key came to, when it is over. */
	public List<String> ended(String key) {
		return history.createHistoricActivityInstanceQuery()
			.processInstanceId(history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(key)
				.processDefinitionKey(PROCESS)
				.finished()
				.singleResult()
				.getId())
			.list()
			.stream()
			.filter(activity -> activity.getActivityType().equals("noneEndEvent")
					|| activity.getActivityType().equals("terminateEndEvent") && activity.getParentActivityInstanceId().equals(activity.getProcessInstanceId()))
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

}
