package org.tripartita.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever writes about the same username, seat or organisation does so one after another, so that the second one sees what the first did. */
@Component
class Turns {

	private final JdbcClient database;

	Turns(JdbcClient database) {
		this.database = database;
	}

	/** Waits for the turn and keeps it until the transaction ends. */
	void take(String name) {
		database.sql("select pg_advisory_xact_lock(hashtextextended('person ' || ?, 0))").param(name).query((row, number) -> number).single();
	}

}
