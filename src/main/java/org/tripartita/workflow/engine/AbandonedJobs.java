package org.tripartita.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.UnlockJobCmd;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Work that an engine had taken on when it was killed. It stays locked for five minutes, in case that engine still
 * lives; on the embedded database it cannot, because no second application opens that folder, so its work is given
 * back before the first job runs. With a database that others may share the locks run out by themselves.
 */
@Component
class AbandonedJobs {

	private static final Logger LOG = LoggerFactory.getLogger(AbandonedJobs.class);

	private final boolean shared;

	AbandonedJobs(Environment environment) {
		this.shared = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
	}

	/** Gives back what is locked; to be called before this engine runs jobs of its own. */
	void release(ProcessEngine engine) {
		if (shared) {
			return;
		}
		var commands = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
		var locked = locked(engine.getManagementService());
		locked.forEach(job -> commands.execute(new UnlockJobCmd(job)));
		if (!locked.isEmpty()) {
			LOG.info("Took back {} jobs of an engine that was killed", locked.size());
		}
	}

	private static List<String> locked(ManagementService jobs) {
		return jobs.createJobQuery()
			.unlimitedList()
			.stream()
			.filter(job -> ((JobEntity) job).getLockOwner() != null)
			.map(Job::getId)
			.toList();
	}

}
