package org.tripartita.benchmark;

import java.util.function.BooleanSupplier;

import org.camunda.bpm.engine.ManagementService;

/** The jobs of an engine whose executor is off, done by the thread that walks, so that their statements are counted. */
final class Backlog implements BooleanSupplier {

	private final ManagementService jobs;

	private final StatementCount statements;

	Backlog(ManagementService jobs, StatementCount statements) {
		this.jobs = jobs;
		this.statements = statements;
	}

	@Override
	public boolean getAsBoolean() {
		var due = jobs.createJobQuery().executable().list();
		due.stream()
			.filter(job -> jobs.createJobQuery().jobId(job.getId()).count() > 0)
			.forEach(job -> statements.during(() -> jobs.executeJob(job.getId())));
		return !due.isEmpty();
	}

}
