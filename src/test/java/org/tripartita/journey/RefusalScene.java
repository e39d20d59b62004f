package org.tripartita.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** Somebody of a government who sends what no page of ours sends, and the log that is watched meanwhile. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
abstract class RefusalScene {

	static final String NOBODY = "00000000-0000-4000-8000-000000000000";

	@Autowired
	private Walk walk;

	@LocalServerPort
	int port;

	Visitor government;

	String token;

	private int logged;

	@BeforeEach
	void somebody_of_the_government(CapturedOutput log) {
		walk.peopleOf("MOR");
		government = new Visitor(port);
		government.logIn("gobierno.mor", "una clave de prueba");
		token = government.token("/verificar");
		logged = log.getAll().length();
	}

	/** The log says it in one line. */
	void oneLine(CapturedOutput log, String sentence) {
		assertThat(log.getAll().substring(logged).lines().filter(line -> line.matches(".* (INFO|WARN|ERROR) .*"))).singleElement()
			.asString()
			.contains("INFO", sentence);
	}

}
