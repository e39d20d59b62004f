package org.tripartita.secretariat.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.exercise.Exercise;
import org.tripartita.identity.SecondFactors;
import org.tripartita.identity.Sector;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Documents;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SessionRecord;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.PendingTask;
import org.tripartita.workflow.RoleGroups;

/** An acta of a session that waits for its signatures, and people in front of the page on which they give them. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class SigningPageScene {

	static final String PASSWORD = "una clave de prueba";

	static final Pattern TEXT = Pattern.compile("<p class=\"text\">(.*?)</p>", Pattern.DOTALL);

	static final Pattern HASH = Pattern.compile("name=\"huella\" value=\"([0-9a-f]{64})\"");

	@Autowired
	Walk walk;

	@Autowired
	StlWalk stl;

	@Autowired
	TestClock clock;

	@Autowired
	ActaToSign acta;

	@Autowired
	ActaRegister actas;

	@Autowired
	Documents documents;

	@Autowired
	SessionRecord sessions;

	@Autowired
	SecondFactors factors;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	Exercise exercise;

	Secretariat secretariat;

	LocalDate day;

	Visitor government;

	String page;

	@BeforeEach
	void an_acta_to_be_signed() {
		var waiting = acta.prepare();
		exercise = waiting.exercise();
		secretariat = waiting.secretariat();
		day = waiting.heldOn();
		government = visitor(Sector.GOVERNMENT);
		page = "/espacio/firmas/" + task(Sector.GOVERNMENT).taskId();
	}

	Visitor visitor(Sector sector) {
		var visitor = new Visitor(port);
		visitor.logIn(RoleGroups.of(sector.role(), exercise.territoryCode()), PASSWORD);
		return visitor;
	}

	PendingTask task(Sector sector) {
		return stl.task(secretariat, "userTask_signMinutes", sector.role());
	}

	void signAs(Sector sector) {
		var address = "/espacio/firmas/" + task(sector).taskId();
		var person = visitor(sector);
		var sha256 = found(HASH, person.page(address).body());
		send(person, address, fields(sector, sha256, Map.of()));
		assertThat(person.page(address).body()).contains("Quedó asentado");
	}

	/** Signs with the text that is shown and reads what the page says afterwards. */
	String sign(Visitor person, String address, Map<String, String> more) {
		var sha256 = found(HASH, person.page(address).body());
		var answer = send(person, address, fields(Sector.GOVERNMENT, sha256, more));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
		return person.page(address).body();
	}

	Map<String, String> fields(Sector sector, String sha256, Map<String, String> more) {
		var fields = new HashMap<>(Map.of("acto", "SIGN", "huella", sha256, "representacion",
				stl.seat(secretariat.id(), sector).id().toString(), "contrasena", PASSWORD));
		fields.putAll(more);
		return fields;
	}

	HttpResponse<String> send(Visitor person, String address, Map<String, String> fields) {
		return upload(person, address, fields, "", new byte[0]);
	}

	HttpResponse<String> upload(Visitor person, String address, Map<String, String> fields, String name, byte[] file) {
		var all = new HashMap<>(fields);
		all.put("_csrf", person.token("/mi-cuenta"));
		return person.upload(address, all, "papel", name, file);
	}

	long proofs() {
		return database.sql("select count(*) from signature_proof where subject = ?").param("session:" + session()).query(Long.class).single();
	}

	UUID session() {
		return database.sql("select id from session where secretariat_id = ?").param(secretariat.id()).query(UUID.class).single();
	}

	Acta acta() {
		return actas.ofSecretariat(secretariat.id(), Visibility.PUBLIC)
			.stream()
			.filter(acta -> acta.kind() == DocumentKind.SESSION_ACT)
			.findFirst()
			.orElseThrow();
	}

	JsonNode content(Acta acta) throws Exception {
		return new ObjectMapper().readTree(actas.canonicalJson(acta.id()).orElseThrow());
	}

	String code(byte[] secret) throws Exception {
		return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), clock.instant());
	}

	static String found(Pattern pattern, String page) {
		var match = pattern.matcher(page);
		assertThat(match.find()).as(page).isTrue();
		return match.group(1);
	}

}
