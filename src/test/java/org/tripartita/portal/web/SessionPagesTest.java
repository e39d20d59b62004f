package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import org.tripartita.portal.SampleExercise;
import org.tripartita.record.ActaRegister;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.WithoutTriggers;

/** The pages and feeds of an STL's sessions, as somebody without an account gets them. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionPagesTest {

	private static final String STL = "/secretariados/" + SampleExercise.SECRETARIAT;

	private static final UUID STL_ID = UUID.fromString("90000000-0000-0000-0000-000000000002");

	/** What the tests of this class lay down begins so. */
	private static final String MANY = "93000000-";

	@Autowired
	private DataSource source;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ActaRegister actas;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void a_citizen() {
		SampleExercise.lay(source, actas);
		visitor = new Visitor(port);
		takeAway();
		new ResourceDatabasePopulator(new ClassPathResource("portal/sessions.sql")).execute(source);
	}

	@AfterEach
	void takeAway() {
		Stream.of("live_correction", "live_turn", "session_cast_vote", "session_vote", "session_bench_vote", "session_presence", "agreement", "session_dissent", "session_item",
				"session_call")
			.forEach(table -> WithoutTriggers.run(source, "delete from " + table + " where session_id::text like '" + MANY + "%'"));
		WithoutTriggers.run(source, "delete from session where id::text like '" + MANY + "%'",
				"delete from agenda_item where id::text like '" + MANY + "%'",
				"delete from secretariat_log where secretariat_id = '" + STL_ID + "' and text like 'Novedad %'");
	}

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
				"Dentro del órgano garante (un solo voto): 2 a favor, 1 en contra, 0 abstenciones",
				"Publicar el padrón de obra", "Secretaría de Obras (Gobierno)", "/documentos/93000000-0000-0000-0000-0000000000d1");
		assertThat(page).contains("El texto se corrigió en la sesión",
				"Se corrigió en la ronda 2, y los asientos se pronunciaron de nuevo. Antes decía: Asignar &lt;b&gt;todo&lt;/b&gt; el presupuesto");
		assertThat(page).containsSubsequence("Órgano garante</th><td>1</td><td>0</td><td>0</td>");
		assertThat(page).contains("&lt;b&gt;No hay dinero este año.&lt;/b&gt;").doesNotContain("Quién no firmó");
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

	@Test
	void the_list_costs_the_same_from_ten_to_a_thousand_sessions() {
		add(1, 10);
		var paths = List.of(STL + "/decisiones", STL + "/actas", STL + "/sesiones", STL + "/sesiones/101", STL + "/acuerdos", STL + "/sesiones.ics", STL + "/novedades.atom", STL);
		var few = paths.stream().map(path -> heard(path).size()).toList();
		add(11, 1000);
		var many = paths.stream().map(path -> heard(path).size()).toList();

		assertThat(few).allSatisfy(count -> assertThat(count).isPositive());
		assertThat(many).isEqualTo(few);
		assertThat(page(STL + "/sesiones")).contains("Siguientes", "1 de ").doesNotContain("Anteriores");
		assertThat(page(STL + "/sesiones?pagina=2")).contains("Anteriores", "2 de ");
		assertThat(visitor.get(STL + "/sesiones").body().length()).isLessThan(40_000);
	}

	@Test
	void decisions_come_part_by_part_and_the_page_of_the_stl_shows_the_latest() {
		decide(25);

		assertThat(visitor.get(STL).body().split("Qué se decidió", -1)).hasSize(5 + 1);
		assertThat(page(STL)).contains("Todas las decisiones").doesNotContain("Asunto decidido 25");
		assertThat(visitor.get(STL + "/decisiones").body().split("Qué se decidió", -1)).hasSize(20 + 1);
		assertThat(page(STL + "/decisiones")).contains("Asunto decidido 1", "1 de 2", "/documentos/93000000-0000-0000-0000-0000000000d1");
		assertThat(page(STL + "/decisiones?pagina=2")).contains("Asunto decidido 25", "2 de 2").doesNotContain("Asunto decidido 1 ");
	}

	@Test
	void the_page_of_the_stl_costs_the_same_however_much_was_decided() {
		decide(6);
		var few = visitor.get(STL).body().length();
		decide(500);

		assertThat(visitor.get(STL).body().length()).isCloseTo(few, withinPercentage(1));
	}

	@Test
	void a_part_of_the_list_is_read_by_an_index() {
		add(1, 1000);
		database.sql("analyze session, session_call").update();
		var list = heard(STL + "/sesiones").stream().filter(sql -> sql.contains("offset ?")).findFirst().orElseThrow();
		var plan = String.join("\n", database.sql("explain " + list.substring(list.indexOf('[') + 1, list.lastIndexOf(']')))
			.params(STL_ID, 20, 0)
			.query(String.class)
			.list());

		assertThat(plan).contains("Index Scan Backward").doesNotContain("Seq Scan");
	}

	private void add(int first, int last) {
		database.sql("""
				insert into session (id, secretariat_id, number, kind, mode, state, place, convened_by, recorded_at)
				select ('93000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, ?, 1000 + n, 'ORDINARY', 'IN_PERSON', 'CONVENED', 'Sala',
					'prueba', now() from generate_series(?, ?) n
				""").params(STL_ID, first, last).update();
		database.sql("""
				insert into session_call (session_id, number, noticed_on, called_for, called_at, retrospective, recorded_at)
				select ('93000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid, c, date '1990-01-01' + n * 7, date '1990-01-08' + n * 7,
					'10:00', false, now() from generate_series(?, ?) n, generate_series(1, 2) c
				""").params(first, last).update();
	}

	/** So many matters that the session 101 decided. */
	private void decide(int matters) {
		WithoutTriggers.run(source, """
				insert into agenda_item (id, secretariat_id, kind, title, text, filed_on, recorded_at)
				select ('%s0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, '%s', 'OTHER', 'Asunto decidido ' || n, 'Texto', '2026-02-01', now()
				from generate_series(1, %d) n on conflict do nothing
				""".formatted(MANY, STL_ID, matters), """
				insert into session_item (session_id, item_id, place, open, text, method, result)
				select '%s0000-0000-0000-000000000101', ('%s0000-0000-0002-' || lpad(n::text, 12, '0'))::uuid, 10 + n, false, 'Texto',
					'CONSENSUS', 'ADOPTED' from generate_series(1, %d) n on conflict do nothing
				""".formatted(MANY, MANY, matters));
	}

	private String page(String path) {
		var answer = visitor.page(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		return answer.body();
	}

	private static String value(VEvent event, String name) {
		return event.getProperty(name).map(Property.class::cast).orElseThrow().getValue();
	}

	/** What a page asks of the database. */
	private List<String> heard(String path) {
		var loggers = List.of((Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate"),
				(Logger) LoggerFactory.getLogger("org.hibernate.SQL"));
		var heard = new CopyOnWriteArrayList<String>();
		var ear = new AppenderBase<ILoggingEvent>() {
			@Override
			protected void append(ILoggingEvent event) {
				if (event.getThreadName().startsWith("http-nio") && event.getLevel() == Level.DEBUG) {
					heard.add(event.getFormattedMessage());
				}
			}
		};
		ear.start();
		loggers.forEach(logger -> {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(ear);
		});
		assertThat(visitor.get(path).statusCode()).isEqualTo(200);
		loggers.forEach(logger -> {
			logger.detachAppender(ear);
			logger.setAdditive(true);
			logger.setLevel(null);
		});
		return heard.stream().filter(line -> !line.startsWith("Executing prepared SQL query")).toList();
	}

}
