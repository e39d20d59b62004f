package org.tripartita.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the edge into the engine before it starts and deploys the product's models after it started. */
@Component
class EngineEdge extends AbstractProcessEnginePlugin {

	private final TaskParseListener tasks;

	private final StepParseListener steps;

	private final RoomEndListener ends;

	private final Tenants tenants;

	private final Models models;

	private final AbandonedJobs abandoned;

	private final JdbcClient database;

	EngineEdge(TaskParseListener tasks, StepParseListener steps, RoomEndListener ends, Tenants tenants, Models models,
			AbandonedJobs abandoned, JdbcClient database) {
		this.tasks = tasks;
		this.steps = steps;
		this.ends = ends;
		this.tenants = tenants;
		this.models = models;
		this.abandoned = abandoned;
		this.database = database;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		var listeners = new ArrayList<BpmnParseListener>(List.of(tasks, steps, ends));
		if (engine.getCustomPreBPMNParseListeners() != null) {
			listeners.addAll(0, engine.getCustomPreBPMNParseListeners());
		}
		engine.setCustomPreBPMNParseListeners(listeners);
		engine.setFormService(new ShownForms());
		engine.setTenantIdProvider(tenants);
		engine.setResourceAuthorizationProvider(new TaskRights());
		engine.setFailedJobCommandFactory(CollidedJob::new);
		var sessions = new ArrayList<>(engine.getCustomSessionFactories() == null ? List.of() : engine.getCustomSessionFactories());
		sessions.add(new SubmittedTasks.Factory());
		sessions.add(new DirectRights.Factory(database));
		engine.setCustomSessionFactories(sessions);
		engine.setCustomPreCommandInterceptorsTxRequired(
				added(engine.getCustomPreCommandInterceptorsTxRequired(), List.of(new LastFailure(), new CollisionRetry())));
	}

	private static List<CommandInterceptor> added(@Nullable List<CommandInterceptor> known, List<CommandInterceptor> own) {
		return Stream.concat(known == null ? Stream.empty() : known.stream(), own.stream()).toList();
	}

	/** The engine's statements are made; the whole XML from which they were stays in memory otherwise, 20 MB of it. */
	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		engine.getSqlSessionFactory().getConfiguration().getSqlFragments().clear();
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		models.deploy(engine.getRepositoryService());
		abandoned.release(engine);
	}

}
