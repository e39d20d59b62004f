package org.tripartita.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Administration;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.identity.SecondFactors;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;

/** A login that asks for less than before: its owner reads of it by mail, whoever did it. */
@ProductTest
class SecondFactorMailTest {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private Accounts accounts;

	@Autowired
	private SecondFactors factors;

	@Autowired
	private Administration administration;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	private String username;

	private byte[] secret;

	@BeforeEach
	void somebody_whose_login_asks_for_a_code() {
		walk.peopleOf("HID");
		username = "avisada." + NUMBER.incrementAndGet();
		accounts.open(new NewAccount(username, "Secretaría", username + "@example.org", "una clave de prueba", Role.GOBIERNO, "HID",
				"Secretaría", LocalDate.of(2020, 1, 1)));
		secret = factors.freshSecret();
		assertThat(factors.switchOn(username, secret, code())).isNotEmpty();
	}

	@Test
	void whoever_switched_it_off_reads_that_it_was_done_from_the_account() {
		clock.advance(Duration.ofSeconds(30));
		assertThat(factors.switchOff(username, code())).isTrue();

		await().untilAsserted(() -> assertThat(mails()).hasSize(1));
		assertThat(mails().get(0)).contains("ya no pide un código", "Desde tu cuenta, " + username, "/cuenta/olvide").doesNotContain("??");
	}

	@Test
	void whoever_lost_it_reads_that_the_administration_took_it() {
		var person = database.sql("select id from person where username = ?").param(username).query(UUID.class).single();
		assertThat(administration.resetSecondFactor(person, "administracion.hid")).containsInstanceOf(Recorded.class);

		await().untilAsserted(() -> assertThat(mails()).hasSize(1));
		assertThat(mails().get(0)).contains("La administración de tu territorio quitó", username).doesNotContain("administracion.hid", "??");
	}

	@Test
	void a_closed_account_is_written_to_no_more() {
		accounts.close(username, "administracion.hid");

		await().untilAsserted(() -> assertThat(database.sql("select count(*) from event_publication where serialized_event like ?")
			.param("%" + username + "%")
			.query(Integer.class)
			.single()).isZero());
		assertThat(mails()).isEmpty();
	}

	private List<String> mails() {
		return database.sql("select subject || ' ' || body from outgoing_mail where recipient = ?").param(username).query(String.class).list();
	}

	private String code() {
		try {
			var codes = new TimeBasedOneTimePasswordGenerator();
			return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), clock.instant());
		}
		catch (InvalidKeyException failure) {
			throw new AssertionError(failure);
		}
	}

}
