package org.tripartita.installation;

import java.nio.file.Path;
import java.sql.DriverManager;

import org.tripartita.installation.postgres.PostgresServer;

/** An application that starts its database, commits one row and waits to be killed. */
final class KilledApplication {

	static final String READY = "committed";

	private KilledApplication() {
	}

	public static void main(String[] arguments) throws Exception {
		var server = PostgresServer.start(Path.of(arguments[0]), Path.of(arguments[1]), 0,
				PostgresServer.Durability.KEPT);
		try (var connection = DriverManager.getConnection(server.url(PostgresServer.NAME), PostgresServer.NAME,
				server.password()); var statement = connection.createStatement()) {
			statement.execute("create table acta as select 'Acta de instalación' as title");
		}
		System.out.println(READY);
		System.in.read();
	}

}
