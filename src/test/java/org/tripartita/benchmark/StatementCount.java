package org.tripartita.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the present thread sends to the database while it is asked to. */
final class StatementCount implements BeanPostProcessor {

	/** Where statements are counted at all; the proxies cost time, so speed is measured without. */
	static final String SWITCH = "benchmark.count";

	private final ThreadLocal<Boolean> counting = ThreadLocal.withInitial(() -> false);

	private final Map<String, Integer> perKind = new TreeMap<>();

	private int total;

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return bean instanceof DataSource source && Boolean.getBoolean(SWITCH) ? counted(source) : bean;
	}

	private DataSource counted(DataSource source) {
		return new DelegatingDataSource(source) {

			@Override
			public Connection getConnection() throws SQLException {
				return proxy(Connection.class, source.getConnection());
			}

		};
	}

	private <T> T proxy(Class<T> type, Object target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
			if (Statement.class.isAssignableFrom(type) && method.getName().startsWith("execute")) {
				note(target);
			}
			try {
				var result = method.invoke(target, arguments);
				return result instanceof Statement ? proxy(method.getReturnType().asSubclass(Statement.class), result) : result;
			}
			catch (InvocationTargetException failure) {
				throw failure.getCause();
			}
		}));
	}

	private void note(Object statement) {
		if (counting.get()) {
			total++;
			perKind.merge(kind(statement.toString()), 1, Integer::sum);
		}
	}

	/** The verb and the table are enough to see what repeats. */
	private static String kind(String statement) {
		var words = statement.replaceFirst("(?s)^.* wrapping ", "").replaceAll("(?s)\\s+", " ").replaceAll("\\('[^']*'::[^)]*\\)", "?").strip();
		return words.substring(0, Math.min(words.length(), 110));
	}

	/** Does something and counts what it sends. */
	void during(Runnable act) {
		counting.set(true);
		try {
			act.run();
		}
		finally {
			counting.set(false);
		}
	}

	/** What was counted since the last asking. */
	int take() {
		var counted = total;
		total = 0;
		perKind.clear();
		return counted;
	}

	/** The statements that were sent most often. */
	List<String> frequent() {
		return perKind.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.limit(40)
			.map(kind -> "%6d %s".formatted(kind.getValue(), kind.getKey()))
			.toList();
	}

}
