package org.tripartita.workflow.schema;

import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** Creates the tables of engine 7.24 with the scripts the engine brings, all in the migration's transaction. */
@Component
public class V1__engine_7_24 extends BaseJavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) {
		for (String part : PARTS) {
			ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
		}
	}

}
