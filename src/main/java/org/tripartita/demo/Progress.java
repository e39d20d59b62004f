package org.tripartita.demo;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each script came, so that a start after a crash goes on where it stopped. */
@Repository
class Progress {

	private final JdbcClient database;

	private final Clock clock;

	Progress(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** How many steps of a script are entered; a script that is new begins today. */
	int begin(String script) {
		database.sql("insert into demo_script (name, started_on) values (?, ?) on conflict do nothing")
			.params(script, LocalDate.now(clock))
			.update();
		return database.sql("select steps from demo_script where name = ?").param(script).query(Integer.class).single();
	}

	/** The day of the first start: from it the scripts count their days. */
	LocalDate firstDay() {
		return database.sql("select min(started_on) from demo_script")
			.query(LocalDate.class)
			.optional()
			.orElseGet(() -> LocalDate.now(clock));
	}

	/** Notes a step in the transaction that enters it. */
	void note(String script, int step) {
		int changed = database.sql("update demo_script set steps = ? where name = ? and steps = ?")
			.params(step, script, step - 1)
			.update();
		if (changed != 1) {
			throw new IllegalStateException("Step %d of %s was entered by somebody else".formatted(step, script));
		}
	}

	void finish(String script) {
		database.sql("update demo_script set finished = true where name = ?").param(script).update();
	}

	boolean finished(String script) {
		return database.sql("select finished from demo_script where name = ?").param(script).query(Boolean.class).optional().orElse(false);
	}

}
