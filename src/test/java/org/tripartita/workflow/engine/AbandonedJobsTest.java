package org.tripartita.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

import org.tripartita.testing.ProductTest;

@ProductTest
class AbandonedJobsTest {

	private static final int FIVE_MINUTES = 300_000;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private RepositoryService models;

	@Autowired
	private RuntimeService processes;

	@Autowired
	private ManagementService jobs;

	private String deployment;

	private String process;

	@BeforeEach
	void an_engine_that_was_killed_had_locked_a_job() {
		deployment = models.createDeployment()
			.addModelInstance("abandoned.bpmn", Bpmn.createExecutableProcess("abandoned").startEvent().camundaAsyncAfter().endEvent().done())
			.deploy()
			.getId();
		process = processes.startProcessInstanceByKey("abandoned").getId();
		((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired().execute(context -> {
			var job = context.getJobManager().findJobById(job().getId());
			job.setLockOwner("an engine that was killed");
			job.setLockExpirationTime(new Date(ClockUtil.getCurrentTime().getTime() + FIVE_MINUTES));
			return null;
		});
	}

	@AfterEach
	void nothing_is_left() {
		models.deleteDeployment(deployment, true);
	}

	@Test
	void on_the_embedded_database_its_job_is_taken_up_at_the_next_start() {
		new AbandonedJobs(new MockEnvironment()).release(engine);

		assertThat(job().getLockOwner()).isNull();
		assertThat(job().getLockExpirationTime()).isNull();
	}

	@Test
	void on_a_database_that_others_may_share_the_lock_runs_out_by_itself() {
		new AbandonedJobs(new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/tripartita")).release(engine);

		assertThat(job().getLockOwner()).isEqualTo("an engine that was killed");
	}

	private JobEntity job() {
		return (JobEntity) jobs.createJobQuery().processInstanceId(process).singleResult();
	}

}
