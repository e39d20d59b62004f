package org.tripartita.testing;

import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * How rows become objects of the engine is read once per JVM, not once per Spring context, where it is a quarter of the
 * start. The engine's own switch for it would share the database too.
 */
@TestComponent
public class EngineMappings extends AbstractProcessEnginePlugin {

	private static @Nullable Configuration read;

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		if (read != null) {
			engine.setSqlSessionFactory(new OwnDatabase(read, engine));
		}
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		if (read == null) {
			read = engine.getSqlSessionFactory().getConfiguration();
		}
	}

	/** Sessions on the database of one engine. */
	private static final class OwnDatabase extends DefaultSqlSessionFactory {

		private final ProcessEngineConfigurationImpl engine;

		OwnDatabase(Configuration mappings, ProcessEngineConfigurationImpl engine) {
			super(mappings);
			this.engine = engine;
		}

		@Override
		public SqlSession openSession() {
			var mappings = getConfiguration();
			var transaction = mappings.getEnvironment().getTransactionFactory().newTransaction(engine.getDataSource(), null, false);
			return new DefaultSqlSession(mappings, mappings.newExecutor(transaction, mappings.getDefaultExecutorType()), false);
		}

	}

}
