package org.tripartita.benchmark;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Does work that collided again at once, as the product does: a bare engine would let it wait for minutes. */
final class Collisions extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setFailedJobCommandFactory(Again::new);
	}

	private static final class Again extends DefaultJobRetryCmd {

		Again(String job, Throwable failure) {
			super(job, failure);
		}

		@Override
		protected void executeCustomStrategy(CommandContext command, JobEntity job, ActivityImpl activity) throws Exception {
			if (exception instanceof OptimisticLockingException) {
				job.unlock();
				notifyAcquisition(command);
				return;
			}
			super.executeCustomStrategy(command, job, activity);
		}

	}

}
