package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tripartita.portal.SampleExercise;
import org.tripartita.testing.WithoutTriggers;

/** The pages and feeds of an STL's sessions, as somebody without an account gets them. */
class SessionPagesTest extends SessionSite {

	@Test
	void a_session_that_is_convened_shows_its_agenda_and_nothing_of_what_was_said() {
		var page = page(STL + "/sesiones/102");

		assertThat(page).contains("Orden del día", "1. Reglamento de la plataforma", "Convocada", "enviada el 1 de junio de 2026",
				"10 de junio de 2027, 10:00 h (hora del centro de México)", "<dd><a href=\"https://sala.example.org\" rel=\"noopener noreferrer\">",
				"Acuerdos abiertos que la sesión conocerá", "Publicar el padrón de obra", "Vencido y abierto")
			.doesNotContain("Quiénes asistieron", "Votos por sector");
	}

	@Test
	void a_session_that_was_held_shows_who_came_by_sector_decisions_with_votes_dissent_agreements_and_its_acta() {
		var page = page(STL + "/sesiones/101");

		assertThat(page).contains("Quiénes asistieron", "Secretaría de Finanzas", "Representante suplente · suplente",
				"Presupuesto de la plataforma", "Aprobado", "por mayoría", "Caso extraordinario: El plazo vencía.", "Votos por sector",
				"Razón: El plazo del plan vencía.", "Hubo mediación: la persona facilitadora", "Nota de disenso, Gobierno", "No hay dinero este año.",
				"a quien eligió para emitir su voto. Entre sus lugares presentes: 1 a favor, 2 en contra, 0 en abstención",
				"Dentro del órgano garante (un solo voto): 2 a favor, 1 en contra, 0 en abstención o sin pronunciarse",
				"Publicar el padrón de obra", "Secretaría de Obras (Gobierno)", "/documentos/93000000-0000-0000-0000-0000000000d1");
		assertThat(page).contains("El texto se corrigió en la sesión",
				"Se corrigió en la ronda 2, y los asientos se pronunciaron de nuevo. Antes decía: Asignar &lt;b&gt;todo&lt;/b&gt; el presupuesto");
		assertThat(page).contains("además de la mayoría hacía falta el voto de la sociedad civil");
		assertThat(page).containsSubsequence("Órgano garante</th><td>1</td><td>0</td><td>0</td>");
		assertThat(page).contains("&lt;b&gt;No hay dinero este año.&lt;/b&gt;").doesNotContain("Quién no firmó");
	}

	@Test
	void a_vote_is_told_with_the_rules_of_its_day_by_which_it_was_counted() {
		rules("MEMBER", "TWO_THIRDS", "2026-03-01", "d0");
		rules("SECTOR", "SIMPLE", "2026-04-01", "d0");
		rules("SECTOR", "THREE_FIFTHS", "2026-03-10", "d1");
		try {
			assertThat(page(STL + "/sesiones/101"))
				.contains("Cómo se contó: Un voto por integrante presente. Mayoría: Dos terceras partes. A favor, 2 de 3.");
		}
		finally {
			database.sql("delete from secretariat_rules where recorded_by = 'prueba'").update();
		}
	}

	/** Rules of the STL that an acta put in force: {@code d1} is that of the session. */
	private void rules(String unit, String majority, String day, String acta) {
		WithoutTriggers.run(source, """
				insert into secretariat_rules (id, secretariat_id, in_force_on, document_id, vote_unit, majority, notice_days_ordinary,
					notice_days_extraordinary, session_period_days, remote_allowed, presider, secretary, task, recorded_by, recorded_at)
				values (gen_random_uuid(), '%s', '%s', '93000000-0000-0000-0000-0000000000%s', '%s', '%s', 5, 2, 90, true, 'GOVERNMENT',
					'GOVERNMENT', '', 'prueba', now())
				""".formatted(STL_ID, day, acta, unit, majority));
	}

	@Test
	void what_a_session_decided_is_told_with_its_acta_and_not_before() {
		WithoutTriggers.run(source, "update session set state = 'OPEN', document_id = null where id = '" + MANY + "0000-0000-0000-000000000101'");

		assertThat(page(STL + "/sesiones/101")).contains("Orden del día", "Lo decidido se publica con el acta firmada.")
			.doesNotContain("Aprobado", "Nota de disenso", "Votos por sector", "Quiénes asistieron", "Publicar el padrón de obra");
	}

	@Test
	void a_session_that_was_called_off_says_why() {
		assertThat(page(STL + "/sesiones/103")).contains("Cancelada", "Motivo de la cancelación: Hay alerta por huracán.", "<dd>Morelia</dd>");
	}

	@Test
	void a_session_that_had_passed_when_it_was_entered_waits_for_nobody() {
		WithoutTriggers.run(source, "update session_call set retrospective = true where session_id = '" + MANY + "0000-0000-0000-000000000102'");

		assertThat(page(STL + "/sesiones/102")).contains("Ya pasó; se está capturando").doesNotContain(">Convocada<", "en retrospectiva");
		assertThat(page(STL + "/sesiones")).contains("Ya pasó; se está capturando");
	}

	@Test
	void a_session_that_a_sector_missed_is_not_convened_any_more_and_tells_who_came() {
		WithoutTriggers.run(source, "update session_call set quorum = false where session_id = '" + MANY + "0000-0000-0000-000000000102'");

		assertThat(page(STL + "/sesiones/102")).contains("Sin quórum; se convocará de nuevo", "Quiénes asistieron", "No asistió nadie.")
			.doesNotContain(">Convocada<");
		assertThat(page(STL + "/sesiones")).contains("Sin quórum; se convocará de nuevo");
	}

	@Test
	void a_session_that_was_convened_too_late_says_so() {
		WithoutTriggers.run(source, "update session_call set noticed_on = called_for, notice_days = 2 where session_id = '" + MANY
				+ "0000-0000-0000-000000000101'");

		assertThat(page(STL + "/sesiones/101")).contains("Se convocó con 0 días hábiles de anticipación y las reglas piden 2");
		assertThat(page(STL + "/sesiones/102")).doesNotContain("de anticipación y las reglas piden");
	}

	@Test
	void agreements_are_listed_with_what_became_of_them() {
		assertThat(page(STL + "/acuerdos")).contains("Publicar el padrón de obra", "Vencido y abierto", "Difundir el padrón en radio",
				"Cumplido", "Se difundió en tres estaciones.", "https://radio.example.org/padron", "Sesión 101, acuerdo 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sesiones/9999", "/sesiones/0", "/sesiones/uno", "/sesiones/99999999999999999999", "/sesiones?pagina=99",
			"/sesiones?pagina=0", "/sesiones?pagina=x", "/acuerdos?pagina=-1", "/decisiones?pagina=99", "/actas?pagina=0" })
	void what_does_not_exist_is_a_page_with_a_way_on(String path) {
		var answer = visitor.page(STL + path);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("No encontramos esta página");
	}

	@Test
	void the_calendar_is_one_that_programs_read_and_a_session_keeps_its_identity_in_it() throws Exception {
		var answer = visitor.get(STL + "/sesiones.ics");

		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
		var calendar = new CalendarBuilder().build(new StringReader(answer.body()));
		assertThat(calendar.validate().hasErrors()).isFalse();
		var events = calendar.<VEvent>getComponents().stream().toList();
		assertThat(events).extracting(event -> value(event, Property.UID))
			.contains(MANY + "0000-0000-0000-000000000102@tripartita", MANY + "0000-0000-0000-000000000101@tripartita")
			.doesNotHaveDuplicates();
		assertThat(events).filteredOn(event -> value(event, Property.UID).contains("000000000103"))
			.singleElement()
			.satisfies(event -> assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED"));
		assertThat(events).filteredOn(event -> value(event, Property.UID).contains("000000000102"))
			.singleElement()
			.satisfies(event -> {
				assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
				assertThat(value(event, Property.DTSTART)).isEqualTo("20270610T160000Z");
				assertThat(value(event, Property.URL)).endsWith(STL + "/sesiones/102");
			});
	}

	@Test
	void the_feed_is_atom_with_names_that_stay_and_the_latest_first() throws Exception {
		database.sql("""
				insert into secretariat_log (secretariat_id, happened_on, recorded_at, text, document_id, retrospective)
				select ?, date '2026-06-01', timestamptz '2026-06-01 12:00Z' + n * interval '1 hour', 'Novedad ' || n || ' <b>&', null, false
				from generate_series(1, 60) n
				""").param(STL_ID).update();
		var answer = visitor.get(STL + "/novedades.atom");

		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
		var feed = (Feed) new WireFeedInput().build(new StringReader(answer.body()));
		assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
		assertThat(feed.getId()).isEqualTo("tag:tripartita,2026:secretariado/" + SampleExercise.SECRETARIAT);
		assertThat(feed.getAuthors()).isNotEmpty();
		assertThat(feed.getEntries()).hasSize(50);
		assertThat(feed.getEntries()).extracting(Entry::getId).doesNotHaveDuplicates();
		assertThat(feed.getEntries().get(0).getTitle()).isEqualTo("Novedad 60 <b>&");
		assertThat(feed.getUpdated()).isEqualTo(feed.getEntries().get(0).getUpdated());
		assertThat(((Feed) new WireFeedInput().build(new StringReader(visitor.get(STL + "/novedades.atom").body()))).getEntries())
			.extracting(Entry::getId)
			.isEqualTo(feed.getEntries().stream().map(Entry::getId).toList());
	}

	private static String value(VEvent event, String name) {
		return event.getProperty(name).map(Property.class::cast).orElseThrow().getValue();
	}

}
