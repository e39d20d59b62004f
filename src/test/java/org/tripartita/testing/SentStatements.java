package org.tripartita.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is sent to the database, by JDBC or by JPA: a list costs the same statements however long. */
public final class SentStatements {

	/** What is done, which may fail. */
	public interface Act {

		void perform() throws Exception;

	}

	private static final String JPA = "org.hibernate.SQL";

	private static final String ENGINE = "org.camunda.bpm.engine.impl.persistence.entity";

	private SentStatements() {
	}

	/** How many this thread sends. */
	public static int of(Act act) throws Exception {
		return heard(act, Thread.currentThread().getName()::equals, JdbcTemplate.class.getName(), JPA).size();
	}

	/** How many this thread sends, those of the engine among them. */
	public static int withEngines(Act act) throws Exception {
		return heard(act, Thread.currentThread().getName()::equals, JdbcTemplate.class.getName(), JPA, ENGINE).size();
	}

	/** Those that the web server sends for a page, as they are logged. */
	public static List<String> ofServer(Act act) throws Exception {
		return heard(act, thread -> thread.startsWith("http-nio"), JdbcTemplate.class.getName(), JPA);
	}

	private static List<String> heard(Act act, Predicate<String> thread, String... names) throws Exception {
		var sent = new Ear(thread);
		sent.start();
		var loggers = Stream.of(names).map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
		var levels = loggers.stream().map(Logger::getLevel).toList();
		loggers.forEach(logger -> {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(sent);
		});
		try {
			act.perform();
		}
		finally {
			for (int i = 0; i < loggers.size(); i++) {
				loggers.get(i).detachAppender(sent);
				loggers.get(i).setAdditive(true);
				loggers.get(i).setLevel(levels.get(i));
			}
		}
		return List.copyOf(sent.statements);
	}

	/** Listens to some threads; an event asked later for its thread would name that of who asks. */
	private static final class Ear extends AppenderBase<ILoggingEvent> {

		private final List<String> statements = new CopyOnWriteArrayList<>();

		private final Predicate<String> thread;

		Ear(Predicate<String> thread) {
			this.thread = thread;
		}

		@Override
		protected void append(ILoggingEvent event) {
			if (thread.test(event.getThreadName()) && isStatement(event)) {
				statements.add(event.getFormattedMessage());
			}
		}

	}

	private static boolean isStatement(ILoggingEvent event) {
		return event.getLoggerName().equals(JPA) || event.getMessage().startsWith("Executing prepared SQL statement")
				|| event.getMessage().startsWith("==>  Preparing");
	}

}
