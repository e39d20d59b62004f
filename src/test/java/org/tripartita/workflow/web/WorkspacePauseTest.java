package org.tripartita.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import org.tripartita.testing.ProductTest;
import org.tripartita.workflow.ExerciseWorkspace;

@ProductTest
class WorkspacePauseTest {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private List<ExerciseWorkspace> workspaces;

	@Test
	void whatever_is_sent_from_a_workspace_has_an_exercise_that_can_be_suspended() {
		var sent = mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.flatMap(mapping -> mapping.getPatternValues().stream())
			.filter(address -> address.startsWith(WorkspacePause.WORKSPACES))
			.toList();

		assertThat(sent).hasSizeGreaterThan(8)
			.allMatch(address -> workspaces.stream().anyMatch(one -> address.startsWith(one.address())));
	}

}
