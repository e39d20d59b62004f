package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.portal.SampleExercise;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.record.Documents;
import org.tripartita.record.Filing;
import org.tripartita.record.Visibility;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.Visitor;

/** The pages of the site over HTTP, as somebody without an account gets them. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PortalPagesTest {

	private static final String EXERCISE = "/ejercicios/" + SampleExercise.CODE;

	private static final int MANY = 500;

	@Autowired
	private DataSource source;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private Documents documents;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void a_citizen() {
		SampleExercise.lay(source, actas);
		visitor = new Visitor(port);
	}

	@AfterEach
	void take_the_many_away() {
		database.sql("delete from exercise_log where text = 'Otra entrada.'").update();
		for (var table : List.of("exercise_step", "exercise_log", "exercise")) {
			var column = table.equals("exercise") ? "id" : "exercise_id";
			database.sql("delete from " + table + " where " + column + "::text like '91000000-%'").update();
		}
	}

	@Test
	void the_front_page_tells_of_all_32_entities_in_words() {
		var page = visitor.get("/");

		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("<html lang=\"es-MX\"", "href=\"#contenido\"", "Michoacán: Cocreación desde lo local, ejercicio 9",
				"Se cumple el plan", "· paso 13 de 13: Cumplimiento, seguimiento y evaluación", "A agosto de 2020", "id=\"fuente-S0\"");
		assertThat(page.body().split("class=\"entity[\" ]")).hasSize(33);
		assertThat(page.body()).contains("Segunda vuelta: ¿cómo va el cumplimiento?");
	}

	@Test
	void whoever_wants_to_apply_finds_the_calls_at_the_top_of_every_page() {
		assertThat(header("/")).contains("href=\"/convocatorias\">Convocatorias</a>");
		assertThat(header("/convocatorias")).contains("href=\"/convocatorias\" aria-current=\"page\">Convocatorias</a>");
	}

	private String header(String address) {
		return visitor.get(address).body().split("</header>")[0];
	}

	@Test
	void documents_of_one_name_are_told_apart_by_their_format_and_evidence_by_when_it_came() {
		var day = LocalDate.of(2024, 3, 4);
		var exercise = SampleExercise.acta(actas).exerciseId();
		for (var format : Map.of("pdf", "application/pdf", "csv", "text/csv").entrySet()) {
			documents.store(Filing.of(DocumentKind.PLAN, Visibility.PUBLIC, "Plan de la región", day).inExercise(exercise), "plan.v2." + format.getKey(),
					format.getValue(), new byte[] { 1 });
		}
		documents.store(Filing.of(DocumentKind.EVIDENCE, Visibility.PUBLIC, "Fotos", day).inExercise(exercise), "fotos", "image/png", new byte[] { 2 });

		assertThat(visitor.get(EXERCISE).body()).contains("Plan de la región (PDF)</a>", "Plan de la región (CSV)</a>", "Fotos</a>",
				"Plan de acción, 4 de marzo de 2024.", "Evidencia, recibida el 4 de marzo de 2024.");
	}

	@Test
	void an_exercise_shows_what_is_done_what_is_now_and_who_must_act() {
		var page = visitor.get(EXERCISE).body();

		assertThat(page).contains("aria-current=\"step\"", "step--stood", "step--always",
				"<strong>Gobierno</strong>: Informar el avance del compromiso", "el 4 de diciembre de 2026",
				"<strong>Órgano garante o sociedad civil</strong>: Publicar novedades", "debió hacerse el 15 de septiembre de 2026",
				"capturado en retrospectiva", "Del 1 de junio de 2023 al 15 de julio de 2023");
		assertThat(page.split("aria-current=\"step\"")).hasSize(2);
	}

	@Test
	void the_head_of_an_exercise_that_is_over_says_since_when() {
		assertThat(head()).isEqualTo("Se cumple el plan.");
		database.sql("update exercise set state = 'CONCLUDED', concluded_on = '2026-03-05' where code = ?").param(SampleExercise.CODE).update();
		try {
			assertThat(head()).isEqualTo("Concluyó el 5 de marzo de 2026.");
		}
		finally {
			database.sql("update exercise set state = 'IMPLEMENTING', concluded_on = null where code = ?").param(SampleExercise.CODE).update();
		}
	}

	@Test
	void a_commitment_that_was_closed_when_the_plan_was_over_says_so_and_since_when() {
		var closed = "El plan terminó y el compromiso se cerró con lo informado el 5 de marzo de 2026.";
		var before = database.sql("select id, state from commitment where number = 1 and exercise_id = (select id from exercise where code = ?)")
			.param(SampleExercise.CODE)
			.query()
			.singleRow();
		database.sql("update commitment set state = 'CLOSED', state_reason = ? where id = ?").params(closed, before.get("id")).update();
		try {
			assertThat(visitor.get(EXERCISE).body()).contains("Cerrado sin cumplir todo", "Motivo: " + closed, "Se esperaba el ");
		}
		finally {
			database.sql("update commitment set state = ?, state_reason = null where id = ?").params(before.get("state"), before.get("id")).update();
		}
	}

	@Test
	void what_the_government_says_of_itself_stands_beside_what_others_say_of_the_plan() {
		var document = SampleExercise.acta(actas).documentId();
		for (var said : List.of(Map.entry("SELF_ASSESSMENT", 4), Map.entry("RESULTS_REPORT", 1))) {
			database.sql("""
					with said as (insert into ogp_assessment (id, exercise_id, kind, published_on, address, text, document_id, recorded_by, recorded_at)
						select gen_random_uuid(), id, ?, date '2024-03-04', 'https://ejemplo.mx/informe', 'Hubo <b>avances</b>.', ?, 'gobierno.mic', now()
						from exercise where code = ? returning id)
					insert into ogp_assessment_figure (assessment_id, figure, amount) select id, 'COMPLETE', ? from said
					""").params(said.getKey(), document, SampleExercise.CODE, said.getValue()).update();
		}
		try {
			var reports = visitor.get(EXERCISE).body().split("<h2 id=\"informes\"")[1].split("</section>")[0];
			assertThat(reports).containsSubsequence("Autoevaluación del gobierno", "Se publicó el 4 de marzo de 2024", "https://ejemplo.mx/informe", "Completos: 4",
					"Hubo &lt;b&gt;avances&lt;/b&gt;.", "/documentos/" + document, "Informe independiente de resultados", "Completos: 1");
		}
		finally {
			database.sql("delete from ogp_assessment_figure").update();
			database.sql("delete from ogp_assessment").update();
		}
	}

	@Test
	void what_people_of_a_cycle_of_the_partnership_need_to_take_part_and_what_was_said_in_public_meetings_is_on_its_page() {
		var id = database.sql("update exercise set model = 'OGP_NATIONAL' where code = ? returning id").param(SampleExercise.CODE).query(UUID.class).single();
		database.sql("""
				insert into ogp_timeline (exercise_id, published_on, starts_on, opportunities, address, website, contact, recorded_by, recorded_at)
				values (?, '2022-05-01', '2022-06-01', 'En junio, <b>asambleas</b>.', 'https://ejemplo.mx/calendario', 'https://ejemplo.mx/aga', 'Vinculación', 'x', now())
				""").param(id).update();
		database.sql("""
				insert into ogp_meeting (exercise_id, semester, held_on, place, attendance, results, comments, reason, recorded_by, recorded_at)
				values (?, 1, '2023-05-15', 'la plaza', 1, 'Tres hitos.', 'Se pidió <b>más</b>.', null, 'x', now()),
					(?, 2, null, null, null, null, null, 'Hubo veda.', 'x', now())
				""").params(id, id).update();
		try {
			assertThat(visitor.get(EXERCISE).body()).containsSubsequence("<h2 id=\"calendario\"", "empieza el 1 de junio de 2022", "En junio, &lt;b&gt;asambleas&lt;/b&gt;.",
					"https://ejemplo.mx/calendario", "https://ejemplo.mx/aga", "Área responsable: Vinculación", "<h2 id=\"reuniones\"", "El 15 de mayo de 2023, en la plaza, con 1 persona.",
					"Tres hitos.", "Se pidió &lt;b&gt;más&lt;/b&gt;.", "Semestre 2 del plan", "Motivo: Hubo veda.");
			assertThat(visitor.get(EXERCISE + "/datos.json").body()).contains("\"opportunities\":\"En junio", "\"comments\":\"Se pidió", "\"reason\":\"Hubo veda.\"");
		}
		finally {
			database.sql("delete from ogp_meeting").update();
			database.sql("delete from ogp_timeline").update();
			database.sql("update exercise set model = 'COCREACION_LOCAL' where id = ?").param(id).update();
		}
	}

	@Test
	void commitments_of_a_plan_with_dissent_are_those_of_the_tables_and_not_called_cocreated() {
		dissent(true);
		try {
			assertThat(visitor.get(EXERCISE).body()).contains("no se presenta como cocreado", "No dice cómo atiende estos temas sugeridos: ", "Compromisos de las mesas (1)", "no se cuentan con los de las mesas")
				.doesNotContain("Compromisos cocreados");
		}
		finally {
			dissent(false);
		}
	}

	private void dissent(boolean any) {
		database.sql("alter table plan_version disable trigger plan_version_stays").update();
		database.sql("update plan_version set with_dissent = ? where plan_id = '90000000-0000-0000-0000-000000000080'").param(any).update();
		database.sql("alter table plan_version enable trigger plan_version_stays").update();
	}

	@Test
	void the_step_that_waits_for_the_decision_of_the_secretariat_says_so_and_no_other() {
		var item = UUID.randomUUID();
		assertThat(visitor.get(EXERCISE).body()).doesNotContain("Espera la decisión");
		database.sql("update exercise_step set open_rooms = 1, left_at = null where number in (9, 10) and exercise_id = (select id from exercise where code = ?)")
			.param(SampleExercise.CODE)
			.update();
		database.sql("""
				insert into agenda_item (id, secretariat_id, exercise_id, kind, title, text, filed_on, recorded_at)
				select ?, s.id, e.id, 'COMMITMENT', 'Un compromiso', 'Su texto', date '2026-03-01', now() from exercise e, secretariat s
				where e.code = ? and s.code = ?
				""").params(item, SampleExercise.CODE, SampleExercise.SECRETARIAT).update();
		try {
			var page = visitor.get(EXERCISE).body();
			assertThat(page.split("id=\"paso-10\"")[1].split("</li>")[0]).contains("Espera la decisión del STL en sesión.");
			assertThat(page.split("id=\"paso-9\"")[1].split("</li>")[0]).contains("Ahora").doesNotContain("Espera la decisión");
		}
		finally {
			database.sql("delete from agenda_item where id = ?").param(item).update();
			database.sql("update exercise_step set open_rooms = 0, left_at = '2026-03-02T12:00:00Z' where number in (9, 10) and exercise_id = (select id from exercise where code = ?)")
				.param(SampleExercise.CODE)
				.update();
		}
	}

	private String head() {
		var page = visitor.get(EXERCISE).body();
		var lead = page.substring(page.indexOf("<p class=\"lead\">") + "<p class=\"lead\">".length());
		return lead.substring(0, lead.indexOf("</p>"));
	}

	@Test
	void an_exercise_shows_how_people_took_part_and_what_was_committed() {
		var page = visitor.get(EXERCISE).body();

		assertThat(page).contains("Red de Cuencas, Coordinación regional (Sociedad civil), por convocatoria",
				"/consultas/90000000-0000-0000-0000-000000000021", ">Responder<", "Motivo: La competencia es federal.",
				"Las concesiones se publican sin ubicación ni volumen.", "Procuraduría Ambiental no lo tomó", "Nota de disenso, Órgano garante", "Asistencia: gobierno 14, órgano garante 5",
				"Compromisos cocreados (1)", "Compromisos proactivos del gobierno (1)", "Propuestas que no siguieron (1)",
				"Motivo: El gobierno no tiene facultades para sancionar.", "1 de 2 hitos cumplidos", "No reportado",
				"Se cumplió el 5 de julio de 2024, 5 días después de su fecha.", "Motivo del retraso: Faltaba cotejar dos municipios.",
				"/plan/MIC-2023-9/plan.csv", "/verificar/" + SampleExercise.acta(actas).hash());
	}

	@Test
	void what_people_wrote_stays_text() {
		assertThat(Stream.of(EXERCISE, "/", "/estados/MIC", "/secretariados/" + SampleExercise.SECRETARIAT)
			.map(path -> visitor.get(path).body())).allSatisfy(page -> assertThat(page).doesNotContain("<script>alert", "<b>el informe",
					"<em>2023", "<i>Pátzcuaro"));
		assertThat(visitor.get(EXERCISE).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;el informe intermedio&lt;/b&gt;");
	}

	@Test
	void a_secretariat_shows_members_rules_sessions_and_decisions_with_dissent() {
		var page = visitor.get("/secretariados/" + SampleExercise.SECRETARIAT).body();

		assertThat(page).contains("Secretaría de Finanzas", "Lugar por definir", "suplente", "Un voto por sector", "Dos terceras partes",
				"5 días hábiles", "Sesión 1", "Sesión 2", "Mapa público de concesiones de agua", "por mayoría", "El presupuesto no está asegurado.",
				"Calendario de sesiones de 2027");
	}

	@Test
	void an_entity_shows_its_exercises_its_secretariat_and_the_dated_fact() {
		assertThat(visitor.get("/estados/MIC").body()).contains("Michoacán de Ocampo", EXERCISE, "/secretariados/STL-MIC-9",
				"A agosto de 2020");
		assertThat(visitor.get("/estados/FED").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/acerca", "/acerca/privacidad", "/acerca/accesibilidad", "/datos" })
	void pages_that_explain_are_there(String path) {
		assertThat(visitor.get(path).statusCode()).isEqualTo(200);
		assertThat(visitor.get(path).body()).contains("id=\"contenido\"", "<h1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/ejercicios/NO-HAY-1", "/secretariados/STL-NADA", "/estados/XXX", "/ejercicios/NO-HAY-1/datos.json",
			"/ninguna-parte" })
	void what_does_not_exist_is_a_page_with_a_way_on(String path) {
		var page = visitor.get(path, "text/html");

		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("No encontramos esta página", "href=\"/\"").doesNotContain("Exception");
	}

	@Test
	void a_program_gets_its_refusal_as_a_problem() {
		var answer = visitor.get("/ejercicios/NO-HAY-1/datos.json", "application/json");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("\"status\":404", "\"title\":\"No encontramos esta página\"");
	}

	@Test
	void pages_carry_no_script_and_no_style_of_their_own_and_stay_small() {
		for (var path : List.of("/", EXERCISE, "/estados/MIC", "/secretariados/STL-MIC-9", "/acerca", "/datos")) {
			var page = visitor.get(path).body();
			var words = page.replaceAll("(?s)<svg.*?</svg>", "");
			assertThat(page).as(path).doesNotContain("<script", "<style", " style=\"");
			assertThat(words.length()).as(path).isLessThan(60_000);
		}
		assertThat(visitor.get("/css/tripartita.css").body().length()).isLessThan(30_000);
	}

	@Test
	void a_garante_that_was_extinguished_keeps_its_name_and_its_successors_stand_beside_it() {
		assertThat(visitor.get("/estados/JAL").body()).contains("(ITEI)", "hasta el 15 de enero de 2026",
				"Contraloría del Estado de Jalisco", "Poder Judicial, control interno, desde el 16 de enero de 2026");
		assertThat(visitor.get("/estados/CMX").body()).contains("Sin quórum desde el 12 de diciembre de 2025")
			.doesNotContain("En funciones");
		assertThat(visitor.get("/estados/OAX").body()).contains("Sin confirmar").doesNotContain("En funciones");
	}

	@Test
	void an_address_that_was_cut_back_leads_to_the_list_of_all() {
		for (var path : List.of("/ejercicios", "/estados", "/secretariados", "/consultas")) {
			assertThat(visitor.get(path).headers().firstValue("Location")).as(path).hasValue("/");
		}
	}

	@Test
	void whoever_reads_of_an_exercise_that_stalled_learns_why_since_when_and_who_can_unblock_it() {
		assertThat(visitor.get(EXERCISE).body()).doesNotContain("Puede destrabarlo");
		database.sql("""
				insert into stall (id, exercise_id, secretariat_id, code, level, unblocks, holder, since, message, found_at)
				select gen_random_uuid(), id, secretariat_id, 'ST-2', 'RED', 'secretaria-tecnica', 'CIVIL_SOCIETY', date '2026-01-15', '-', now()
				from exercise where code = ?
				""").param(SampleExercise.CODE).update();
		try {
			for (var path : List.of(EXERCISE, "/secretariados/STL-MIC-9")) {
				assertThat(visitor.get(path).body()).as(path).contains("<strong>Estancado.</strong> El STL no sesiona con los tres sectores, desde el "
						+ "15 de enero de 2026. Puede destrabarlo: la secretaría técnica del STL (sociedad civil), con una sesión extraordinaria.")
					.doesNotContain("ST-2", "??");
			}
			assertThat(visitor.get(EXERCISE + "/datos.json").body()).contains("\"stall\":{\"code\":\"ST-2\",\"level\":\"RED\",\"since\":\"2026-01-15\"");
			assertThat(visitor.get("/datos/ejercicios.csv").body()).contains(",Estancado,");
			for (var path : List.of("/", "/estados/MIC")) {
				assertThat(visitor.get(path).body()).as(path).contains("<span class=\"tag tag--wine\">Estancado</span>");
			}
		}
		finally {
			database.sql("delete from stall where message = '-'").update();
		}
		assertThat(visitor.get("/").body()).doesNotContain(">Estancado<");
	}

	@Test
	void open_data_say_the_same_as_the_pages() {
		assertThat(visitor.get(EXERCISE + "/datos.json").body()).contains("\"code\":\"MIC-2023-9\"", "\"standing\":\"STOOD\"",
				"\"origin\":\"PROACTIVE\"", SampleExercise.acta(actas).hash());
		var table = visitor.get("/datos/ejercicios.csv");
		assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
		assertThat(table.body()).startsWith("\uFEFFClave,Nombre,Método,Entidad,").contains("MIC-2023-9,", ",Cocreación desde lo local,").doesNotContain("_");
	}

	@Test
	void the_number_of_statements_does_not_grow_with_what_there_is() {
		var paths = List.of("/", EXERCISE, "/estados/MIC", "/secretariados/STL-MIC-9", EXERCISE + "/datos.json", "/datos/ejercicios.csv");
		var few = paths.stream().map(this::statements).toList();
		addMany();
		var many = paths.stream().map(this::statements).toList();

		assertThat(visitor.get("/").body()).contains("MIC-1900-" + MANY);
		assertThat(few).allSatisfy(count -> assertThat(count).isPositive());
		assertThat(many).isEqualTo(few);
	}

	private void addMany() {
		database.sql("""
				insert into exercise (id, version, code, name, model, territory_code, cycle_number, state, convener, opened_on, concluded_on,
					recorded_at)
				select ('91000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 0, 'MIC-1900-' || n, 'Ejercicio MIC-1900-' || n,
					'COCREACION_LOCAL', 'MIC', 1000 + n, 'CONCLUDED', 'GOVERNMENT', date '1900-01-01', date '1901-01-01', now()
				from generate_series(1, ?) n
				""").param(MANY).update();
		database.sql("""
				insert into exercise_log (exercise_id, happened_on, recorded_at, text, retrospective)
				select id, opened_on, now(), 'Se abrió.', true from exercise where code like 'MIC-1900-%'
				""").update();
		database.sql("""
				insert into exercise_log (exercise_id, happened_on, recorded_at, text, retrospective)
				select '90000000-0000-0000-0000-000000000001', date '2023-02-07', now(), 'Otra entrada.', true from generate_series(1, 200)
				""").update();
	}

	private long statements(String path) {
		var spring = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
		var hibernate = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
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
		for (var logger : List.of(spring, hibernate)) {
			logger.setLevel(Level.DEBUG);
			logger.setAdditive(false);
			logger.addAppender(ear);
		}
		assertThat(visitor.get(path).statusCode()).isEqualTo(200);
		for (var logger : List.of(spring, hibernate)) {
			logger.detachAppender(ear);
			logger.setAdditive(true);
			logger.setLevel(null);
		}
		return heard.stream().filter(line -> !line.startsWith("Executing prepared SQL query")).count();
	}

}
