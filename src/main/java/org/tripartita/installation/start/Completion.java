package org.tripartita.installation.start;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes what the first page did not need while that page is already served. Nobody's first visit pays for it, and a
 * part that cannot be made ends the start with its sentence as it would have without the delay. Tests make only what
 * they use.
 */
@Component
@Order
@ConditionalOnProperty(name = "tripartita.completion", matchIfMissing = true)
class Completion implements ApplicationRunner {

	private final ConfigurableListableBeanFactory parts;

	Completion(ConfigurableListableBeanFactory parts) {
		this.parts = parts;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		for (var name : parts.getBeanDefinitionNames()) {
			var part = parts.getMergedBeanDefinition(name);
			if (part.isSingleton() && !part.isAbstract()) {
				parts.getBean(name);
			}
		}
	}

}
