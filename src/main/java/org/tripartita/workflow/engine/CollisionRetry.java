package org.tripartita.workflow.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Three sectors may answer their own tasks of one step in the same moment. The engine lets one of them through; the
 * others did nothing wrong and are tried again, each time in a transaction of its own.
 */
final class CollisionRetry extends CommandInterceptor {

	private static final Logger LOG = LoggerFactory.getLogger(CollisionRetry.class);

	private static final int ATTEMPTS = 4;

	@Override
	public <T> T execute(Command<T> command) {
		var attempts = mayRepeat(command) ? ATTEMPTS : 1;
		for (int attempt = 1; attempt < attempts; attempt++) {
			try {
				return next.execute(command);
			}
			catch (OptimisticLockingException | ConcurrencyFailureException collision) {
				LOG.info("An answer collided with another one, attempt {}: {}", attempt, collision.getMessage());
			}
		}
		return next.execute(command);
	}

	/** Inside somebody else's transaction there is nothing to repeat: it is lost as a whole. */
	private static boolean mayRepeat(Command<?> command) {
		return command instanceof SubmitTaskFormCmd && !TransactionSynchronizationManager.isActualTransactionActive();
	}

}
