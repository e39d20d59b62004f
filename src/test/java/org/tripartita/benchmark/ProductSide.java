package org.tripartita.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.ApplicationContext;

import org.tripartita.actionplan.EvidenceFiling;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.participation.ProblemTrees;
import org.tripartita.participation.TreeDrawing;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** The product: people of each role answer forms, every rule of it judges them. */
final class ProductSide implements Side {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final TaskDesk desk;

	private final ParticipantSession session;

	private final FormService forms;

	private final TaskService tasks;

	private final Secretariats secretariats;

	private final Agenda agenda;

	private final OpenWork work;

	private final Answers answers;

	private final Walk walk;

	private final Territories territories;

	ProductSide(ApplicationContext product, OpenWork work) {
		this.desk = product.getBean(TaskDesk.class);
		this.session = product.getBean(ParticipantSession.class);
		this.forms = product.getBean(FormService.class);
		this.tasks = product.getBean(TaskService.class);
		this.secretariats = product.getBean(Secretariats.class);
		this.agenda = product.getBean(Agenda.class);
		this.walk = product.getBean(Walk.class);
		this.territories = product.getBean(Territories.class);
		this.work = work;
		this.answers = new Answers(product.getBean(CallEvaluation.class), product.getBean(TreeDrawing.class),
				product.getBean(ProblemTrees.class), new AnswersOfThePlan(product.getBean(EvidenceFiling.class)));
	}

	/** Opens the accounts of a territory, and the territory if it is a municipality that nobody used; no part of what is measured. */
	void people(String territory) {
		if (territories.findByCode(territory).isEmpty()) {
			var state = territories.findByCode(territory.substring(0, 3)).orElseThrow();
			var name = "Municipio " + territory;
			territories.save(Territory.municipalityOf(state, state.inegiKey() + territory.substring(4), name, name));
		}
		walk.peopleOf(territory);
	}

	@Override
	public void begin(String territory) {
		start(territory, Course.MAP, Map.of("territory", territory, "convener", "organo-garante", "interestOn", Course.day(0)));
	}

	private void start(String territory, String process, Map<String, Object> answer) {
		taken(desk.start(RoleGroups.of("organo-garante", territory), process, answer), process);
	}

	@Override
	public void complete(String territory, WaitingTask task) {
		var answer = answers.to(new Opened(territory, task, task.group(), () -> shown(task)));
		claim(task);
		taken(desk.submit(task.group(), task.id(), answer), task.element());
	}

	private static void taken(Receipt receipt, String where) {
		if (receipt instanceof Receipt.Refused refused) {
			throw new IllegalStateException("Refused at %s: %s".formatted(where, refused.sentence()));
		}
	}

	/** Takes a task as Tasklist demands before it lets anybody answer. */
	private void claim(WaitingTask task) {
		session.as(task.group(), () -> {
			tasks.claim(task.id(), task.group());
			return task;
		});
	}

	/** Opens the form as Tasklist does. */
	private Map<String, Object> shown(WaitingTask task) {
		return session.as(task.group(), () -> {
			var values = new HashMap<String, Object>();
			forms.getTaskFormData(task.id()).getFormFields().forEach(field -> values.put(field.getId(),
					field.getValue() instanceof JsonValue json ? parsed(json.getValueSerialized()) : field.getValue().getValue()));
			return values;
		});
	}

	private static Object parsed(String json) {
		try {
			return JSON.readValue(json, Object.class);
		}
		catch (JsonProcessingException failure) {
			throw new IllegalStateException(failure);
		}
	}

	/** Convenes the session that has to decide about the commitments. */
	@Override
	public boolean goOn(String territory) {
		if (work.waitingFor("secretariat.itemDecided", territory).isEmpty() || work.runs(Course.SESSION, territory)) {
			return false;
		}
		var secretariat = secretariats.findByTerritoryCode(territory).orElseThrow();
		var items = agenda.pending(secretariat.id()).stream().filter(item -> !item.inHand()).map(Agenda.Pending::id).map(UUID::toString).toList();
		if (items.isEmpty()) {
			return false;
		}
		start(territory, Course.SESSION, AnswersOfThePlan.notice(territory, items));
		return true;
	}

}
