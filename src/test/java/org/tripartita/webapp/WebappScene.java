package org.tripartita.webapp;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tripartita.browser.Chromium;

/** The running web applications and a browser in front of them. */
@WebappTest
abstract class WebappScene {

	static Chromium chromium;

	@Autowired
	ProcessEngine engine;

	@LocalServerPort
	int port;

	@BeforeAll
	static void launch() {
		chromium = Chromium.shared();
	}

	@AfterAll
	static void close() {
		chromium.close();
	}

}
