package org.tripartita.notification;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Contact;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class MailRetentionTest {

	@Autowired
	private Outbox outbox;

	@Autowired
	private MailRetention retention;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@Test
	void a_closed_account_leaves_no_address_and_no_letter_behind() {
		accounts.open(new NewAccount("cierre.correo", "Alguien", "cierre@example.org", "una clave de prueba", Role.OBSERVACION, "CAM",
				"Institución", LocalDate.of(2020, 1, 1)));
		letter("ya-enviada", "cierre.correo", "cierre@example.org");
		sent("ya-enviada");
		letter("por-enviar", "cierre.correo", "cierre@example.org");
		letter("de-otra", "otra.correo", "otra@example.org");

		accounts.close("cierre.correo", "administracion.cam");

		assertThat(addresses("cierre.correo")).containsExactly("");
		assertThat(addresses("otra.correo")).containsExactly("otra@example.org");
		assertThat(outbox.knows("ya-enviada")).as("it is not told again").isTrue();
	}

	@Test
	void what_was_delivered_is_forgotten_after_the_days_of_the_privacy_notice() {
		letter("antigua", "vieja.correo", "vieja@example.org");
		sent("antigua");
		letter("sin-entregar", "espera.correo", "espera@example.org");
		retention.forgetOldMail();
		assertThat(addresses("vieja.correo")).containsExactly("vieja@example.org");

		clock.advance(MailRetention.KEPT.plusDays(1));
		retention.forgetOldMail();

		assertThat(addresses("vieja.correo")).containsExactly("");
		assertThat(addresses("espera.correo")).containsExactly("espera@example.org");
	}

	@Test
	void what_nobody_could_deliver_is_forgotten_as_well() {
		letter("imposible", "nadie.correo", "nadie@example.org");
		database.sql("update outgoing_mail set state = 'FAILED' where event = 'imposible'").update();
		retention.forgetOldMail();
		assertThat(addresses("nadie.correo")).containsExactly("nadie@example.org");

		clock.advance(MailRetention.KEPT.plusDays(1));
		retention.forgetOldMail();

		assertThat(addresses("nadie.correo")).containsExactly("");
	}

	private void letter(String event, String username, String address) {
		outbox.queue(event, new Contact(username, address), "Asunto", "Texto");
	}

	private void sent(String event) {
		database.sql("update outgoing_mail set state = 'SENT', sent_at = ? where event = ?")
			.params(Timestamp.from(clock.instant()), event)
			.update();
	}

	private List<String> addresses(String username) {
		return database.sql("select address from outgoing_mail where recipient = ?").param(username).query(String.class).list();
	}

}
