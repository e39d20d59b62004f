package org.tripartita.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.exercise.Exercise;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.Processes;

/** Who may do what with a task while it waits and once it was answered. */
@ProductTest
class TaskRightsProcessTest {

	private static final String TERRITORY = "YUC";

	private static final String PERSON = "organo-garante.yuc";

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private AuthorizationService rights;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Autowired
	private ParticipantSession session;

	private PendingTask task;

	private Exercise exercise;

	@BeforeEach
	void a_task_that_waits() {
		exercise = walk.exercise(TERRITORY, clock.today().minusDays(60));
		walk.enter("declaration", exercise, Processes.facts());
		task = walk.task(exercise.id(), "userTask_draftDeclaration", "organo-garante");
	}

	@Test
	void a_role_may_do_its_task_and_read_about_it_afterwards() {
		assertThat(holders(Resources.TASK)).containsExactly("group " + PERSON);
		assertThat(holders(Resources.HISTORIC_TASK)).containsExactly("group " + PERSON);
	}

	@Test
	void who_answered_may_read_about_the_task_and_do_nothing_more_with_it() {
		answer();
		assertThat(holders(Resources.TASK)).isEmpty();
		assertThat(holders(Resources.HISTORIC_TASK)).containsExactlyInAnyOrder("group " + PERSON, "person " + PERSON);
	}

	@Test
	void who_took_the_task_first_holds_the_same() {
		session.as(PERSON, () -> {
			tasks.claim(task.taskId(), PERSON);
			return "";
		});
		assertThat(holders(Resources.TASK)).containsExactlyInAnyOrder("group " + PERSON, "person " + PERSON);
		answer();
		assertThat(holders(Resources.TASK)).isEmpty();
		assertThat(holders(Resources.HISTORIC_TASK)).containsExactlyInAnyOrder("group " + PERSON, "person " + PERSON);
		assertThat(history.createHistoricIdentityLinkLogQuery().taskId(task.taskId()).type(IdentityLinkType.ASSIGNEE).list())
			.as("it was taken once, and never given back")
			.extracting(HistoricIdentityLinkLog::getOperationType)
			.containsExactly("add");
	}

	@Test
	void who_gave_the_task_back_and_answers_it_after_all_holds_the_same() {
		session.as(PERSON, () -> {
			tasks.claim(task.taskId(), PERSON);
			tasks.setAssignee(task.taskId(), null);
			return "";
		});
		answer();
		assertThat(holders(Resources.HISTORIC_TASK)).containsExactlyInAnyOrder("group " + PERSON, "person " + PERSON);
	}

	@Test
	void an_engine_that_gives_no_rights_on_what_was_done_gives_none_to_who_answered() {
		engine.setEnableHistoricInstancePermissions(false);
		try {
			answer();
		}
		finally {
			engine.setEnableHistoricInstancePermissions(true);
		}
		assertThat(holders(Resources.HISTORIC_TASK)).containsExactly("group " + PERSON);
	}

	private void answer() {
		walk.answer(exercise.id(), "userTask_draftDeclaration", "organo-garante", Map.of("text",
				"Gobierno, órgano garante y sociedad civil manifestamos la voluntad de abrir el gobierno.", "place", "Ciudad capital"));
	}

	private List<String> holders(Resources kind) {
		return rights.createAuthorizationQuery()
			.resourceType(kind)
			.resourceId(task.taskId())
			.list()
			.stream()
			.map(right -> right.getGroupId() == null ? "person " + right.getUserId() : "group " + right.getGroupId())
			.toList();
	}

}
