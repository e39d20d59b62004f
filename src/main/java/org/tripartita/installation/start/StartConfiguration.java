package org.tripartita.installation.start;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a start makes before its first page: the libraries, which count on it (the filters of Camunda's web applications
 * do not work before), and of the product what they need. {@link Completion} makes the rest.
 */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

	private static final String PRODUCT = "org.tripartita.";

	@Bean
	static LazyInitializationBeanFactoryPostProcessor whatNobodyNeedsYet() {
		return new LazyInitializationBeanFactoryPostProcessor();
	}

	@Bean
	static LazyInitializationExcludeFilter libraries() {
		return (name, definition, type) -> !type.getName().startsWith(PRODUCT);
	}

}
