package org.tripartita.workflow.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

import org.springframework.dao.ConcurrencyFailureException;

/**
 * Work that the engine does later and that collided with other work, for instance two tables of one exercise that end in
 * the same moment, did nothing wrong: it is done again at once. Waiting is for what failed.
 */
final class CollidedJob extends DefaultJobRetryCmd {

	CollidedJob(String jobId, Throwable failure) {
		super(jobId, failure);
	}

	@Override
	protected void executeCustomStrategy(CommandContext command, JobEntity job, ActivityImpl activity) throws Exception {
		if (exception instanceof OptimisticLockingException || exception instanceof ConcurrencyFailureException) {
			job.unlock();
			notifyAcquisition(command);
			return;
		}
		super.executeCustomStrategy(command, job, activity);
	}

}
