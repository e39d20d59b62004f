package org.tripartita.identity.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/** The product beside a real identity provider, and somebody with an account and an identity at the institution. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.security.oauth2.client.registration.institucion.client-id=tripartita",
				"spring.security.oauth2.client.registration.institucion.client-secret=secreto",
				"spring.security.oauth2.client.registration.institucion.client-name=el Gobierno del Estado",
				"spring.security.oauth2.client.registration.institucion.scope=openid",
				"server.forward-headers-strategy=native",
				"tripartita.password-iterations=30000" })
abstract class InstitutionScene {

	static final String PASSWORD = "una clave de prueba";

	private static final String ISSUER = "estado";

	private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

	static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	Accounts accounts;

	@LocalServerPort
	int port;

	String person;

	String subject;

	Visitor visitor;

	@DynamicPropertySource
	static void provider(DynamicPropertyRegistry properties) {
		PROVIDER.start();
		properties.add("spring.security.oauth2.client.provider.institucion.issuer-uri", InstitutionScene::issuer);
	}

	@AfterAll
	static void stop() {
		PROVIDER.shutdown();
	}

	@BeforeEach
	void person() {
		visitor = new Visitor(port);
		subject = "3f8c-" + NUMBER.incrementAndGet();
		person = "institucional" + NUMBER.get() + ".tam";
		accounts.open(new NewAccount(person, "Persona de prueba", person + "@example.org", PASSWORD, Role.GOBIERNO, "TAM",
				"Institución de prueba", LocalDate.of(2015, 1, 1)));
	}

	void link() {
		visitor.logIn(person, PASSWORD);
		assertThat(target(wish(PASSWORD))).isEqualTo("/oauth2/authorization/institucion");
		assertThat(target(comeIn(visitor, Map.of()))).isEqualTo(IdentityController.PAGE);
	}

	HttpResponse<String> wish(String password) {
		return visitor.post(IdentityController.PAGE, Map.of("institucion", "institucion", "contrasena", password, "_csrf",
				visitor.token(IdentityController.PAGE)));
	}

	HttpResponse<String> comeIn(Visitor who, Map<String, Object> claims) {
		willSay(claims);
		return who.get(answerOfTheInstitution(who));
	}

	/** What the institution tells the product when it next asks. */
	void willSay(Map<String, Object> claims) {
		PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, subject, "JWT", List.of("tripartita"), claims));
	}

	/** The address to which the institution sends the browser back. */
	String answerOfTheInstitution(Visitor who) {
		var asked = who.get("/oauth2/authorization/institucion").headers().firstValue("Location").orElseThrow();
		assertThat(asked).startsWith(issuer()).contains("code_challenge_method=S256", "nonce=", "scope=openid&");
		try {
			var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(asked)).build(), BodyHandlers.ofString());
			return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
		}
		catch (IOException failure) {
			throw new AssertionError(failure);
		}
		catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new AssertionError(stopped);
		}
	}

	private static String issuer() {
		return PROVIDER.issuerUrl(ISSUER).toString();
	}

	static String target(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map(address -> address.replaceFirst("^http://localhost:\\d+", "").replaceFirst("\\?continue$", ""))
			.orElse("no redirect, " + answer.statusCode());
	}

}
