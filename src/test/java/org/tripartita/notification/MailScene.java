package org.tripartita.notification;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

import org.tripartita.testing.ProductTest;

/** The product with a mail server; the tests on it share both, so each asks for the mail of its own accounts only. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class MailScene {

	@RegisterExtension
	static final GreenMailExtension SERVER = new GreenMailExtension(
			new ServerSetup(TestSocketUtils.findAvailableTcpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP)).withPerMethodLifecycle(false);

	@Autowired
	MailSending sending;

	@DynamicPropertySource
	static void server(DynamicPropertyRegistry properties) {
		properties.add("spring.mail.host", () -> "127.0.0.1");
		properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
	}

}
