package org.tripartita.testing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import org.tripartita.Tripartita;
import org.tripartita.testing.TestPostgres.TestDatabase;

/** Starts the whole product as an installation does, as often as a test wants and on a database that stays. */
public final class RunningProduct {

	private RunningProduct() {
	}

	/** The product with the job executor on and a {@link TestClock} that stands at a moment. */
	public static ConfigurableApplicationContext start(TestDatabase database, Instant now, String... properties) {
		var arguments = new ArrayList<>(List.of("--spring.datasource.url=" + database.url(),
				"--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password(),
				"--tripartita.test.start=" + now, "--server.port=0", "--camunda.bpm.job-execution.enabled=true",
				"--camunda.bpm.job-execution.wait-time-in-millis=20", "--camunda.bpm.job-execution.max-wait=100"));
		arguments.addAll(List.of(properties));
		return new SpringApplicationBuilder(Tripartita.class, TestClockConfiguration.class, EngineMappings.class).profiles("test")
			.initializers(context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()))
			.run(arguments.toArray(String[]::new));
	}

	/** What only tests use lies on their class path and is no part of the product. */
	static final class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
			var annotations = reader.getAnnotationMetadata();
			return annotations.isAnnotated(TestComponent.class.getName())
					|| annotations.isAnnotated(TestConfiguration.class.getName());
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof WithoutTests;
		}

		@Override
		public int hashCode() {
			return WithoutTests.class.hashCode();
		}

	}

}
