package org.tripartita.testing;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Whole exercises and browsers share a context and so a database with each other, not with the tests of a single rule. */
class WholeTestsApart implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
		return test.getSimpleName().endsWith("IT") ? new Apart() : null;
	}

	/** Changes nothing: two configurations that differ in it get a context each. */
	private record Apart() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
		}

	}

}
