package org.tripartita.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.MandateChange;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Sessions;
import org.tripartita.secretariat.process.SittingStl;
import org.tripartita.testing.TestClock;
import org.tripartita.workflow.SpokenDay;

/** The notice of a session as it arrives: by SMTP, with what a calendar understands (RFC 5545, RFC 5546). */
class SessionMailTest extends MailScene {

	@Autowired
	private SittingStl sitting;

	@Autowired
	private TestClock clock;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Sessions sessions;

	@Autowired
	private JdbcClient database;

	@Value("${tripartita.zone}")
	private ZoneId zone;

	private Secretariat secretariat;

	private LocalDate day;

	private UUID item;

	@BeforeEach
	void an_stl_with_a_matter_to_decide() {
		secretariat = sitting.found().secretariat();
		day = clock.today().plusDays(14);
		item = sitting.file(secretariat, "Padrón de obra; con comas, y más");
	}

	@Test
	void every_titular_and_alternate_of_the_three_sectors_gets_the_agenda_and_an_invitation_that_a_calendar_takes() throws Exception {
		var alternate = alternate();
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", clock.today(), day, item));

		for (var sector : Sector.roles()) {
			assertInvited(member(sector));
		}
		assertInvited(alternate);
		var mail = received(member("gobierno")).get(0);
		assertThat(mail.getSubject()).startsWith("Convocatoria a la sesión 1");
		assertThat(text(mail)).contains("– Padrón de obra; con comas, y más", "Lugar o enlace: Sala de plenos", "10:00 h (hora del centro de México)",
				"/secretariados/" + secretariat.code() + "/sesiones/1", "entra con tu cuenta a la sesión en vivo", "/espacio/sesiones/" + session());
	}

	private void assertInvited(String account) throws Exception {
		var mail = eventually(account, 1).get(0);
		var part = calendarPart(mail);
		assertThat(part.getContentType().toLowerCase()).contains("text/calendar", "method=request");
		var calendar = calendar(part);
		assertThat(calendar.validate().hasErrors()).isFalse();
		assertThat(property(calendar, Property.METHOD)).isEqualTo("REQUEST");
		var event = event(calendar);
		assertThat(value(event, Property.UID)).isEqualTo(session() + "@tripartita");
		assertThat(value(event, Property.SEQUENCE)).isEqualTo("0");
		assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:" + account + "@example.org");
		assertThat(value(event, Property.DTSTART)).isEqualTo(utc(day, 10));
		assertThat(value(event, Property.LOCATION)).isEqualTo("Sala de plenos");
		assertThat(value(event, Property.DESCRIPTION)).contains("Padrón de obra; con comas, y más",
				"Empieza a las 10:00 h (hora del centro de México).", "Sesión en vivo, con tu cuenta: ", "/espacio/sesiones/" + session());
	}

	@Test
	void a_change_replaces_the_invitation_and_a_cancellation_takes_it_back_under_the_same_identity() throws Exception {
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", clock.today(), day, item));
		eventually(member("gobierno"), 1);
		var later = day.plusDays(7);
		sitting.answer(secretariat, "userTask_recordAttendance", Map.of("standing", "CHANGED"));
		sitting.answer(secretariat, "userTask_changeCall", new HashMap<>(Map.of("on", later.toString(), "at", "12:00", "mode", "REMOTE",
				"place", "https://sala.example.org", "items", List.of(item.toString()), "reason", "La sala no está disponible.")));
		var changed = calendar(calendarPart(eventually(member("gobierno"), 2).get(1)));
		sitting.answer(secretariat, "userTask_recordAttendance",
				Map.of("standing", "CANCELLED", "cancelReason", "Hay alerta por huracán en la costa."));
		var mail = eventually(member("gobierno"), 3).get(2);
		var cancelled = calendar(calendarPart(mail));

		assertThat(property(changed, Property.METHOD)).isEqualTo("REQUEST");
		assertThat(value(event(changed), Property.UID)).isEqualTo(session() + "@tripartita");
		assertThat(value(event(changed), Property.SEQUENCE)).isEqualTo("1");
		assertThat(value(event(changed), Property.DTSTART)).isEqualTo(utc(later, 12));
		assertThat(property(cancelled, Property.METHOD)).isEqualTo("CANCEL");
		assertThat(value(event(cancelled), Property.UID)).isEqualTo(session() + "@tripartita");
		assertThat(value(event(cancelled), Property.SEQUENCE)).isEqualTo("2");
		assertThat(value(event(cancelled), Property.STATUS)).isEqualTo("CANCELLED");
		assertThat(cancelled.validate().hasErrors()).isFalse();
		assertThat(text(mail)).contains("Motivo: Hay alerta por huracán en la costa.");
	}

	@Test
	void after_two_failed_calls_the_sector_that_was_missing_and_the_garante_are_told_and_the_others_are_not() throws Exception {
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", clock.today(), day, item));
		for (int call = 1; call <= 2; call++) {
			var on = day.plusDays(7L * (call - 1));
			clock.moveTo(on);
			sitting.attend(secretariat, Sector.OVERSIGHT_BODY, Sector.CIVIL_SOCIETY);
			if (call == 1) {
				sitting.answer(secretariat, "userTask_callAgain",
						Map.of("noticedOn", on.toString(), "on", on.plusDays(7).toString(), "at", "10:00"));
			}
		}

		await().until(() -> told("session-absent:" + session()).size() == 2);
		assertThat(told("session-absent:" + session())).containsExactlyInAnyOrder(member("gobierno"), member("organo-garante"));
		assertThat(told("session-notice:" + session() + ":1")).as("the second call").contains(member("sociedad-civil"));
	}

	@Test
	void a_session_that_was_held_before_it_is_entered_invites_nobody_and_all_are_told_of_it() throws Exception {
		var held = clock.today().minusDays(3);
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", held.minusDays(10), held, item));
		var other = sitting.found().secretariat();
		sitting.convene(other, SittingStl.call(other, "ORDINARY", clock.today(), day, sitting.file(other, "Otro")));

		await().until(() -> !told("session-notice:" + sessions.of(other.id()).get(0).id() + ":0").isEmpty());
		await().until(() -> database.sql("select count(*) from event_publication").query(Integer.class).single() == 0);
		assertThat(told("session-notice:" + session() + ":0")).isEmpty();
		assertThat(told("session-entered:" + session() + ":0")).contains(member("gobierno"), member("organo-garante"), member("sociedad-civil"));
		assertThat(database.sql("select subject, body, attachment from outgoing_mail where event = ? and recipient = ?")
			.params("session-entered:" + session() + ":0", member("gobierno"))
			.query()
			.singleRow()).satisfies(mail -> {
				assertThat(mail.get("attachment")).isNull();
				assertThat(mail.get("subject").toString()).startsWith("Se capturó la sesión 1 del " + SpokenDay.of(held));
				assertThat(mail.get("body").toString()).contains("ya había pasado. No te convoca a nada.", SpokenDay.of(held), "– Padrón de obra; con comas, y más",
						"/secretariados/" + secretariat.code() + "/sesiones/1");
			});
	}

	@Test
	void of_a_second_call_that_is_entered_after_it_was_held_all_are_told_too() {
		var failed = clock.today().minusDays(20);
		var held = failed.plusDays(12);
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", failed.minusDays(10), failed, item));
		await().until(() -> told("session-entered:" + session() + ":0").size() == 3);
		sitting.attend(secretariat, Sector.OVERSIGHT_BODY, Sector.GOVERNMENT);
		sitting.answer(secretariat, "userTask_callAgain", Map.of("noticedOn", failed.toString(), "on", held.toString(), "at", "10:00"));

		await().until(() -> told("session-entered:" + session() + ":1").size() == 3);
		assertThat(database.sql("select distinct subject || body from outgoing_mail where event = ?").param("session-entered:" + session() + ":1")
			.query(String.class).single()).contains("Se capturó la sesión 1 del " + SpokenDay.of(held), "segunda convocatoria");
	}

	@Test
	void what_is_forgotten_of_somebody_takes_the_invitation_along() throws Exception {
		sitting.convene(secretariat, SittingStl.call(secretariat, "ORDINARY", clock.today(), day, item));
		eventually(member("gobierno"), 1);
		database.sql("update outgoing_mail set sent_at = sent_at - interval '91 days' where recipient = ?").param(member("gobierno")).update();
		retention.forgetOldMail();

		assertThat(database.sql("select attachment from outgoing_mail where recipient = ? and event like 'session-notice:%'")
			.param(member("gobierno"))
			.query((row, number) -> String.valueOf(row.getString(1)))
			.list()).containsExactly("null");
	}

	@Autowired
	private MailRetention retention;

	/** Somebody who stands by for the titular of the government and does not act now. */
	private String alternate() {
		var titular = member("gobierno");
		var seat = database.sql("select a.id from appointment a join person p on p.id = a.person_id where p.username = ?")
			.param(titular)
			.query(UUID.class)
			.list()
			.get(0);
		var name = "suplente." + secretariat.territoryCode().toLowerCase();
		accounts.open(new NewAccount(name, "Suplente", name + "@example.org", "una clave de prueba", Role.OBSERVACION, "OAX",
				"Institución 1", clock.today().minusYears(1)));
		var given = mandates.give(new NewMandate(name, Role.GOBIERNO, secretariat.territoryCode(), "Institución 1", "Oficio 12/2026",
				"Acuerdo delegatorio", seat, clock.today().minusDays(10), null), "prueba");
		assertThat(given).isInstanceOf(MandateChange.Recorded.class);
		return name;
	}

	private String member(String role) {
		return role + "." + secretariat.territoryCode().toLowerCase();
	}

	private UUID session() {
		return sessions.of(secretariat.id()).get(0).id();
	}

	private String utc(LocalDate on, int hour) {
		return on.atTime(hour, 0).atZone(zone).toInstant().toString().replaceAll("[-:]", "");
	}

	private List<String> told(String event) {
		return database.sql("select recipient from outgoing_mail where event = ?").param(event).query(String.class).list();
	}

	private List<MimeMessage> eventually(String account, int count) {
		await().until(() -> {
			sending.sendDue();
			return received(account).size() >= count;
		});
		return received(account);
	}

	/** The notices of sessions that somebody got, in the order in which they were sent. */
	private List<MimeMessage> received(String account) {
		var all = new ArrayList<MimeMessage>();
		for (var message : Arrays.asList(SERVER.getReceivedMessagesForDomain(account + "@example.org"))) {
			try {
				if (message.getContent() instanceof MimeMultipart) {
					all.add(message);
				}
			}
			catch (IOException | MessagingException ex) {
				throw new AssertionError(ex);
			}
		}
		return all;
	}

	private static BodyPart calendarPart(MimeMessage message) throws Exception {
		var parts = (MimeMultipart) message.getContent();
		for (int part = 0; part < parts.getCount(); part++) {
			if (parts.getBodyPart(part).isMimeType("text/calendar")) {
				assertThat(parts.getBodyPart(part).getFileName()).isEqualTo("invitacion.ics");
				return parts.getBodyPart(part);
			}
		}
		throw new AssertionError("No calendar in " + message.getSubject());
	}

	private static String text(MimeMessage message) throws Exception {
		Object first = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
		return first instanceof MimeMultipart inner ? inner.getBodyPart(0).getContent().toString() : first.toString();
	}

	private static Calendar calendar(BodyPart part) throws IOException, MessagingException, ParserException {
		return new CalendarBuilder().build(new StringReader(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)));
	}

	private static VEvent event(Calendar calendar) {
		return (VEvent) calendar.getComponents().get(0);
	}

	private static String property(Calendar calendar, String name) {
		return calendar.getProperty(name).map(Property.class::cast).orElseThrow().getValue();
	}

	private static String value(VEvent event, String name) {
		return event.getProperty(name).map(Property.class::cast).orElseThrow().getValue();
	}

}
