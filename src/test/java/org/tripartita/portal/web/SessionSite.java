package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import org.tripartita.portal.SampleExercise;
import org.tripartita.record.ActaRegister;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.WithoutTriggers;

/** The site with an STL that held a session, called another and called off a third, and a citizen without an account. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SessionSite {

	static final String STL = "/secretariados/" + SampleExercise.SECRETARIAT;

	static final UUID STL_ID = UUID.fromString("90000000-0000-0000-0000-000000000002");

	/** What its tests lay down begins so. */
	static final String MANY = "93000000-";

	@Autowired
	DataSource source;

	@Autowired
	JdbcClient database;

	@Autowired
	ActaRegister actas;

	@LocalServerPort
	int port;

	Visitor visitor;

	@BeforeEach
	void a_citizen() {
		SampleExercise.lay(source, actas);
		visitor = new Visitor(port);
		takeAway();
		new ResourceDatabasePopulator(new ClassPathResource("portal/sessions.sql")).execute(source);
	}

	@AfterEach
	void takeAway() {
		Stream.of("live_correction", "live_turn", "session_cast_vote", "session_vote", "session_bench_vote", "session_presence", "agreement", "session_dissent", "session_item",
				"session_call")
			.forEach(table -> WithoutTriggers.run(source, "delete from " + table + " where session_id::text like '" + MANY + "%'"));
		WithoutTriggers.run(source, "delete from session where id::text like '" + MANY + "%'",
				"delete from agenda_item where id::text like '" + MANY + "%'",
				"delete from secretariat_log where secretariat_id = '" + STL_ID + "' and text like 'Novedad %'");
	}

	String page(String path) {
		var answer = visitor.page(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

}
