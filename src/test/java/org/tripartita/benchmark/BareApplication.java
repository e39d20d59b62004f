package org.tripartita.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.tripartita.benchmark.bare.BareEngine;

/** Camunda's web applications and engine as their starter makes them: the product's models, none of its classes. */
public class BareApplication {

	/** Where the recorded exercise lies. */
	static final String RECORDING = "benchmark.recording";

	private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

	private static final Date NEXT_YEAR = new Date(System.currentTimeMillis() + 365L * 24 * 60 * 60 * 1000);

	public static void main(String[] arguments) {
		var statements = new StatementCount();
		var side = new AtomicReference<JavaDelegate>();
		ApplicationContextInitializer<ConfigurableApplicationContext> measured = context -> {
			var beans = context.getBeanFactory();
			beans.addBeanPostProcessor(statements);
			delegates(System.getProperty("benchmark.models")).forEach(name -> {
				JavaDelegate delegate = execution -> side.get().execute(execution);
				beans.registerSingleton(name, delegate);
			});
			beans.registerSingleton("collisions", new Collisions());
			beans.registerSingleton("deadlines", new Deadlines());
			beans.registerSingleton("sectors", new Sectors(List.of("gobierno", "organo-garante", "sociedad-civil")));
			beans.registerSingleton("reportReviewers", new Sectors(List.of("organo-garante", "sociedad-civil")));
		};
		var bare = new SpringApplicationBuilder(BareEngine.class).initializers(measured).run(arguments);
		var commands = new Commands(bare, statements);
		var work = commands.work();
		var walking = new BareSide(bare.getBean(ProcessEngine.class), work,
				Recording.read(Path.of(System.getProperty(RECORDING))));
		side.set(walking);
		commands.obey(walking, work, territory -> { }, number -> { });
	}

	private static List<String> delegates(String models) {
		try {
			var files = new PathMatchingResourcePatternResolver().getResources("file:" + models + "/*.bpmn");
			var text = new StringBuilder();
			for (var file : files) {
				text.append(file.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
			}
			return DELEGATE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	/** The methods that models call. */
	public static final class Deadlines {

		public Date due(DelegateExecution execution) {
			return NEXT_YEAR;
		}

		public Date dueFrom(DelegateExecution execution, String event) {
			return NEXT_YEAR;
		}

	}

	/** Over whom tasks of each sector are repeated. */
	public static final class Sectors {

		private final List<String> all;

		Sectors(List<String> all) {
			this.all = all;
		}

		public List<String> getAll() {
			return all;
		}

	}

}
