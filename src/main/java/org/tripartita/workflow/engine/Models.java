package org.tripartita.workflow.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys processes, decisions and forms as one whole under stable names, so that a form or decision bound to its
 * deployment is always there. Unchanged files make no new version; one changed file makes a new version of all.
 */
@Component
class Models {

	private static final List<String> PATTERNS = List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form");

	void deploy(RepositoryService repository) {
		var deployment = repository.createDeployment().name("tripartita").enableDuplicateFiltering(false);
		for (var pattern : PATTERNS) {
			var folder = pattern.substring(0, pattern.indexOf('/') + 1);
			for (var file : files(pattern)) {
				try (var content = file.getInputStream()) {
					deployment.addInputStream(folder + file.getFilename(), content);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}
		if (!deployment.getResourceNames().isEmpty()) {
			deployment.deploy();
		}
	}

	private static List<Resource> files(String pattern) {
		try {
			return Arrays.asList(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
