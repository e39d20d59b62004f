package org.tripartita.benchmark;

import java.io.IOException;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import org.tripartita.Tripartita;
import org.tripartita.testing.Walk;

/** The product as its users start it, with somebody who walks exercises. */
final class ProductApplication {

	/** The folder of the classes that walk. */
	static final String WALKER = "walker";

	private ProductApplication() {
	}

	public static void main(String[] arguments) {
		var statements = new StatementCount();
		ApplicationContextInitializer<ConfigurableApplicationContext> measured = context -> {
			context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests());
			context.getBeanFactory().addBeanPostProcessor(statements);
		};
		var product = new SpringApplicationBuilder(Tripartita.class, Walk.class).initializers(measured).run(arguments);
		var commands = new Commands(product, statements);
		var work = commands.work();
		var side = new ProductSide(product, work);
		commands.obey(side, work, side::people, new Growth(product)::to);
	}

	/** The classes of tests lie in the product's packages and are no part of it. */
	static final class WithoutTests extends TypeExcludeFilter {

		@Override
		public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
			return type.getResource().getURL().getPath().contains("/" + WALKER + "/");
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
