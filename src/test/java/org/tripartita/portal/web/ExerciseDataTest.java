package org.tripartita.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.actionplan.CommitmentOrigin;
import org.tripartita.actionplan.CommitmentState;
import org.tripartita.actionplan.MilestoneStatus;
import org.tripartita.actionplan.ReportKind;
import org.tripartita.exercise.ExerciseModel;
import org.tripartita.exercise.ExerciseState;
import org.tripartita.identity.Sector;
import org.tripartita.opencall.CallPurpose;
import org.tripartita.opencall.CallState;
import org.tripartita.participation.Consultation;
import org.tripartita.portal.SampleExercise;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.DocumentKind;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.PublishedSchema;
import org.tripartita.testing.Visitor;
import org.tripartita.workflow.Texts;

/** The data of an exercise and the schema that explains them, as a program gets them. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExerciseDataTest {

	private static final String DATA = "/ejercicios/" + SampleExercise.CODE + "/datos.json";

	private static final String SCHEMA = "/ejercicios/datos.schema.json";

	private static final String STANDING = "portal.step.";

	/** What nobody but those who write it see of calls, consultations and commitments. */
	private static final List<Enum<?>> UNSEEN = List.of(CallState.DRAFT, Consultation.Standing.PREPARING, CommitmentState.DRAFT, CommitmentState.REWORK);

	@Autowired
	private DataSource source;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ActaRegister actas;

	@Autowired
	private Texts texts;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private PublishedSchema schema;

	@BeforeEach
	void a_program() {
		SampleExercise.lay(source, actas);
		visitor = new Visitor(port);
		schema = new PublishedSchema(read(SCHEMA));
	}

	@Test
	void the_answer_with_the_data_leads_to_the_schema_and_so_do_the_data_and_the_page_of_open_data() {
		var data = visitor.get(DATA);
		var answer = visitor.get(SCHEMA);

		assertThat(data.headers().firstValue("Link")).hasValue("<" + SCHEMA + ">; rel=\"describedby\"; type=\"application/schema+json\"");
		assertThat(read(DATA).path("$schema").asText()).isEqualTo("http://localhost:8080" + SCHEMA);
		assertThat(visitor.get("/datos").body()).contains("href=\"" + SCHEMA + "\"");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/schema+json");
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
	}

	@Test
	void the_schema_explains_every_field_of_an_exercise_of_the_local_strategy() {
		var data = read(DATA);

		assertThat(List.of("steps", "calls", "consultations", "topics", "commitments", "reports", "actas", "log"))
			.allSatisfy(list -> assertThat(data.path(list)).as(list).isNotEmpty());
		assertThat(data.path("commitments").findValues("reported_on")).isNotEmpty();
		assertThat(schema.faults(data)).isEmpty();
	}

	@Test
	void and_of_a_cycle_of_the_partnership_with_its_timeline_and_public_meetings() {
		var id = database.sql("update exercise set model = 'OGP_NATIONAL', concluded_on = '2026-03-05' where code = ? returning id")
			.param(SampleExercise.CODE)
			.query(UUID.class)
			.single();
		database.sql("""
				insert into ogp_timeline (exercise_id, published_on, starts_on, opportunities, address, website, contact, short_notice_reason, recorded_by, recorded_at)
				values (?, '2022-05-30', '2022-06-01', 'En junio.', 'https://ejemplo.mx/participación', 'https://ejemplo.mx/aga', 'Vinculación', 'Hubo veda.', 'x', now())
				""").param(id).update();
		database.sql("""
				insert into ogp_meeting (exercise_id, semester, held_on, place, attendance, results, comments, reason, recorded_by, recorded_at)
				values (?, 1, '2023-05-15', 'la plaza', 40, 'Tres hitos.', 'Se pidió más.', null, 'x', now()),
					(?, 2, null, null, null, null, null, 'Hubo veda.', 'x', now())
				""").params(id, id).update();
		try {
			var data = read(DATA);
			assertThat(data.path("meetings")).hasSize(2);
			assertThat(data.path("timeline").path("short_notice_reason").asText()).isEqualTo("Hubo veda.");
			assertThat(schema.faults(data)).isEmpty();
		}
		finally {
			database.sql("delete from ogp_meeting").update();
			database.sql("delete from ogp_timeline").update();
			database.sql("update exercise set model = 'COCREACION_LOCAL', concluded_on = null where id = ?").param(id).update();
		}
	}

	@TestFactory
	Stream<DynamicTest> it_explains_every_code_in_the_words_of_the_site() {
		return Stream.of(coded("model", "portal.model.", ExerciseModel.values()), coded("state", "exercise.state.", ExerciseState.values()),
				coded("convener", "sector.", Sector.values()), coded("calls.purpose", "opencall.matter.", CallPurpose.values()),
				coded("consultations.standing", "portal.consultation.", Consultation.Standing.values()),
				coded("commitments.origin", "plan.origin.", CommitmentOrigin.values()),
				coded("commitments.state", "commitment.state.", CommitmentState.values()),
				coded("commitments.milestones.status", "milestone.status.", MilestoneStatus.values()),
				coded("reports.kind", "report.kind.", ReportKind.values()), coded("actas.kind", "record.kind.", DocumentKind.values()));
	}

	private DynamicTest coded(String field, String words, Enum<?>[] codes) {
		return DynamicTest.dynamicTest(field, () -> assertThat(schema.codes(field))
			.isEqualTo(seen(codes).collect(Collectors.toMap(Function.identity(), code -> texts.of(words + code)))));
	}

	private static Stream<String> seen(Enum<?>[] codes) {
		return Stream.of(codes).filter(code -> !UNSEEN.contains(code)).map(Enum::name);
	}

	@Test
	void it_does_not_call_a_call_closed_that_still_receives() {
		assertThat(schema.codes("calls.state").keySet()).containsExactlyElementsOf(seen(CallState.values()).toList());
		assertThat(schema.codes("calls.state")).containsEntry("PUBLISHED", "Publicada").containsEntry("VOID", texts.of("portal.call.VOID"));
	}

	@Test
	void it_explains_every_standing_of_a_step_for_which_the_page_has_a_word() {
		var words = ResourceBundle.getBundle("messages.portal");

		assertThat(schema.codes("steps.standing")).isEqualTo(words.keySet().stream().filter(key -> key.startsWith(STANDING))
			.collect(Collectors.toMap(key -> key.substring(STANDING.length()), words::getString)));
	}

	@Test
	void it_explains_why_and_how_gravely_an_exercise_stalled_in_the_words_of_its_page() {
		database.sql("""
				insert into stall (id, exercise_id, code, level, unblocks, since, message, found_at)
				select gen_random_uuid(), id, 'ST-5', 'AMBER', 'gobierno', date '2026-01-15', '-', now() from exercise where code = ?
				""").param(SampleExercise.CODE).update();
		try {
			assertThat(read(DATA).path("stall").path("explanation").asText()).startsWith("El plan vigente no se informa, desde el 15 de enero de 2026.");
			assertThat(schema.faults(read(DATA))).isEmpty();
		}
		finally {
			database.sql("delete from stall where message = '-'").update();
		}
		var words = ResourceBundle.getBundle("messages.monitoring");
		assertThat(schema.codes("stall.code")).isEqualTo(words.keySet().stream().filter(key -> key.startsWith("stall.ST-"))
			.collect(Collectors.toMap(key -> key.substring("stall.".length()), words::getString)));
		assertThat(schema.codes("stall.level")).isEqualTo(Stream.of("AMBER", "RED", "ABANDONED")
			.collect(Collectors.toMap(Function.identity(), level -> words.getString("health." + level))));
	}

	private JsonNode read(String path) {
		try {
			return new ObjectMapper().readTree(visitor.get(path).body());
		}
		catch (JsonProcessingException none) {
			throw new AssertionError(none);
		}
	}

}
