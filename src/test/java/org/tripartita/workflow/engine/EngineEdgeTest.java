package org.tripartita.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.tripartita.testing.ProductTest;

@ProductTest
class EngineEdgeTest {

	@Autowired
	private ProcessEngineConfigurationImpl engine;

	@Test
	void what_the_statements_of_the_engine_were_made_from_is_let_go_once_all_are_made() {
		var mappings = engine.getSqlSessionFactory().getConfiguration();

		assertThat(mappings.getSqlFragments()).isEmpty();
		assertThat(mappings.getIncompleteStatements()).isEmpty();
		assertThat(mappings.getMappedStatementNames()).hasSizeGreaterThan(500);
	}

}
