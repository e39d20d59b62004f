package org.tripartita.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import org.tripartita.testing.ProductTest;

@ProductTest
class CollidedJobTest {

	private static final AtomicReference<RuntimeException> FAILURE = new AtomicReference<>();

	@Autowired
	private RepositoryService models;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private ManagementService jobs;

	private String deployment;

	@BeforeEach
	void a_process_with_work_for_later() {
		var model = Bpmn.createExecutableProcess("colliding")
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent()
			.serviceTask("serviceTask_collide")
			.camundaAsyncBefore()
			.camundaClass(Colliding.class)
			.endEvent()
			.done();
		deployment = models.createDeployment().addModelInstance("colliding.bpmn", model).deploy().getId();
		engine.startProcessInstanceByKey("colliding");
	}

	@AfterEach
	void nothing_stays() {
		FAILURE.set(null);
		models.deleteDeployment(deployment, true);
	}

	@ParameterizedTest(name = "a collision in the engine: {0}")
	@ValueSource(booleans = { true, false })
	void work_that_collided_is_done_again_at_once_and_loses_no_attempt(boolean inEngine) {
		FAILURE.set(inEngine ? new OptimisticLockingException("engine") : new OptimisticLockingFailureException("ours"));
		var before = job();
		assertThatThrownBy(() -> jobs.executeJob(before.getId())).isSameAs(FAILURE.get());

		assertThat(job().getRetries()).isEqualTo(before.getRetries());
		assertThat(job().getDuedate()).isEqualTo(before.getDuedate());
		FAILURE.set(null);
		jobs.executeJob(before.getId());
		assertThat(engine.createProcessInstanceQuery().processDefinitionKey("colliding").count()).isZero();
	}

	@Test
	void work_that_failed_waits_for_its_next_attempt() {
		FAILURE.set(new IllegalStateException("broken"));
		var before = job();
		assertThatThrownBy(() -> jobs.executeJob(before.getId())).isSameAs(FAILURE.get());

		assertThat(job().getRetries()).isEqualTo(2);
		assertThat(job().getDuedate()).isNotNull();
	}

	private Job job() {
		return jobs.createJobQuery().processDefinitionKey("colliding").singleResult();
	}

	/** Fails as the test wants. */
	public static final class Colliding implements JavaDelegate {

		@Override
		public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
			if (FAILURE.get() != null) {
				throw FAILURE.get();
			}
		}

	}

}
