package org.tripartita.testing;

import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** How many statements somebody sends to the database in this thread, by JDBC or by JPA: a list costs the same however long. */
public final class SentStatements {

	/** What is done, which may fail. */
	public interface Act {

		void perform() throws Exception;

	}

	private SentStatements() {
	}

	public static int of(Act act) throws Exception {
		var sent = new ListAppender<ILoggingEvent>();
		sent.start();
		var loggers = Stream.of(JdbcTemplate.class.getName(), "org.hibernate.SQL").map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
		var levels = loggers.stream().map(Logger::getLevel).toList();
		loggers.forEach(logger -> {
			logger.setLevel(Level.DEBUG);
			logger.addAppender(sent);
		});
		try {
			act.perform();
		}
		finally {
			for (int i = 0; i < loggers.size(); i++) {
				loggers.get(i).detachAppender(sent);
				loggers.get(i).setLevel(levels.get(i));
			}
		}
		return (int) List.copyOf(sent.list).stream().filter(SentStatements::isStatement).count();
	}

	private static boolean isStatement(ILoggingEvent event) {
		return event.getThreadName().equals(Thread.currentThread().getName())
				&& (event.getLoggerName().equals("org.hibernate.SQL") || event.getMessage().startsWith("Executing prepared SQL"));
	}

}
