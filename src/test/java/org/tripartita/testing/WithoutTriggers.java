package org.tripartita.testing;

import java.sql.SQLException;

import javax.sql.DataSource;

/** Changes by hand what the database refuses to change, as nobody in the product can: to take samples away, or to forge. */
public final class WithoutTriggers {

	private WithoutTriggers() {
	}

	/** Runs statements, one after the other. */
	public static void run(DataSource source, String... statements) {
		try (var connection = source.getConnection(); var statement = connection.createStatement()) {
			statement.execute("set session_replication_role = replica");
			try {
				for (var one : statements) {
					statement.execute(one);
				}
			}
			finally {
				statement.execute("set session_replication_role = origin");
			}
		}
		catch (SQLException refused) {
			throw new IllegalStateException(refused);
		}
	}

}
