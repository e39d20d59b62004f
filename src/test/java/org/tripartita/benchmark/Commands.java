package org.tripartita.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** What the benchmark tells a running side to do, line by line; each is answered by a line that begins with {@link #MARK}. */
final class Commands {

	static final String MARK = "@benchmark ";

	/** As many as the job executor has. */
	static final int THREADS = 2;

	private final ConfigurableApplicationContext application;

	private final StatementCount statements;

	Commands(ConfigurableApplicationContext application, StatementCount statements) {
		this.application = application;
		this.statements = statements;
	}

	/** A connection of its own, beside those of the application. */
	OpenWork work() {
		var settings = application.getEnvironment();
		DataSource own = DataSourceBuilder.create()
			.url(settings.getRequiredProperty("spring.datasource.url"))
			.username(settings.getRequiredProperty("spring.datasource.username"))
			.password(settings.getRequiredProperty("spring.datasource.password"))
			.build();
		return new OpenWork(own);
	}

	/**
	 * Obeys until there is nothing more to read.
	 *
	 * @param people opens the accounts of a territory
	 * @param growth opens exercises until there are so many
	 */
	void obey(Side side, OpenWork work, Consumer<String> people, Consumer<Integer> growth) {
		try (application; var lines = new Scanner(System.in)) {
			while (lines.hasNextLine()) {
				var words = List.of(lines.nextLine().split(" "));
				var rest = words.subList(1, words.size());
				System.out.println(MARK + switch (words.get(0)) {
					case "people" -> done(() -> rest.forEach(people));
					case "walk" -> walked(new Walker(side, work, () -> false).walk(rest, THREADS));
					case "count" -> counted(side, work, rest);
					case "written" -> work.written().numbers();
					case "grow" -> done(() -> growth.accept(Integer.valueOf(rest.get(0))));
					case "record" -> done(() -> new Recorder(application.getBean(HistoryService.class)).record(rest.get(0))
						.write(Path.of(rest.get(1))));
					default -> throw new IllegalArgumentException(words.toString());
				});
			}
		}
	}

	private static String done(Runnable act) {
		act.run();
		return "done";
	}

	private static String walked(Walker.Walked walked) {
		return "%d %d %d".formatted(walked.exercises(), walked.completions(), walked.time().toNanos());
	}

	private String counted(Side side, OpenWork work, List<String> territories) {
		var backlog = new Backlog(application.getBean(ManagementService.class), statements);
		while (backlog.getAsBoolean()) {
			// What was left before is not counted.
		}
		statements.take();
		var walked = new Walker(new Counted(side, statements), work, backlog).walk(territories, 1);
		statements.frequent().forEach(System.out::println);
		return "%d %d".formatted(walked.completions(), statements.take());
	}

}
