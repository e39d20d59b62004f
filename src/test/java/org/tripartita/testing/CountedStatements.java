package org.tripartita.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that counts the statements which are sent to it. */
public final class CountedStatements extends DelegatingDataSource {

	private final AtomicInteger statements = new AtomicInteger();

	public CountedStatements(DataSource plain) {
		super(plain);
	}

	/** How many there were since somebody asked last. */
	public int sinceLast() {
		return statements.getAndSet(0);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return proxy(Connection.class, super.getConnection());
	}

	private <T> T proxy(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (self, method, arguments) -> {
			if (Statement.class.isAssignableFrom(type) && method.getName().startsWith("execute")) {
				statements.incrementAndGet();
			}
			try {
				var result = method.invoke(target, arguments);
				return result instanceof Statement one ? proxied(method.getReturnType(), one) : result;
			}
			catch (InvocationTargetException failure) {
				throw failure.getCause();
			}
		}));
	}

	private <T> Object proxied(Class<T> type, Object statement) {
		return proxy(type, type.cast(statement));
	}

}
