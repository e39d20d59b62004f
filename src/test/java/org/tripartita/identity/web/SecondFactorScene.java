package org.tripartita.identity.web;

import java.net.http.HttpResponse;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.SecondFactors;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;

/** A garante who asks for a code at the login, over HTTP with what a telephone would show. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SecondFactorScene {

	static final String PASSWORD = "una clave de prueba";

	static final String PAGE = "/mi-cuenta/codigo";

	static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");

	static final Pattern RECOVERY = Pattern.compile("<code>([A-Z2-7]{4}(-[A-Z2-7]{4}){3})</code>");

	static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	Accounts accounts;

	@Autowired
	SecondFactors factors;

	@Autowired
	Walk walk;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	String username;

	Visitor owner;

	String secret;

	List<String> recovery;

	@BeforeEach
	void a_garante_who_switched_it_on() {
		walk.peopleOf("NLE");
		username = "con-codigo." + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(username, "Órgano garante", username + "@example.org", PASSWORD, Role.ORGANO_GARANTE, "NLE",
				"Instituto", LocalDate.of(2020, 1, 1)));
		owner = new Visitor(port);
		owner.logIn(username, PASSWORD);
		secret = read(owner.page(PAGE), SECRET).get(0).replace(" ", "");
		recovery = read(prove(owner, PAGE, PASSWORD, code()), RECOVERY);
		nextStep();
	}

	HttpResponse<String> halfIn(String code) {
		var visitor = new Visitor(port);
		visitor.logIn(username, PASSWORD);
		return code(visitor, code);
	}

	static HttpResponse<String> code(Visitor visitor, String code) {
		return visitor.post("/login", Map.of("codigo", code, "_csrf", visitor.token("/login?codigo")));
	}

	static HttpResponse<String> prove(Visitor visitor, String address, String password, String code) {
		return visitor.post(address, Map.of("contrasena", password, "codigo", code, "_csrf", visitor.token(PAGE)));
	}

	/** What the telephone shows. */
	String code() {
		try {
			var codes = new TimeBasedOneTimePasswordGenerator();
			return codes.generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()), clock.instant());
		}
		catch (InvalidKeyException failure) {
			throw new AssertionError(failure);
		}
	}

	void nextStep() {
		clock.advance(Duration.ofSeconds(30));
	}

	List<String> acts() {
		return database.sql("select act from security_event where subject = ?").param(username).query(String.class).list();
	}

	String id(String name) {
		return database.sql("select id::text from person where username = ?").param(name).query(String.class).single();
	}

	static List<String> read(HttpResponse<String> page, Pattern wanted) {
		return wanted.matcher(page.body()).results().map(found -> found.group(1)).toList();
	}

	static String target(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map(address -> address.replaceFirst("^http://localhost:\\d+", "").replaceFirst("\\?continue$", ""))
			.orElse("no redirect, " + answer.statusCode());
	}

}
