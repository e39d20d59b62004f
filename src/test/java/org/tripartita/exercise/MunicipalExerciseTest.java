package org.tripartita.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Contact;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.MandateChange.Recorded;
import org.tripartita.identity.MandateChange.Refused;
import org.tripartita.identity.Mandates;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.NewMandate;
import org.tripartita.identity.Role;
import org.tripartita.territory.TerritoryParts;
import org.tripartita.territory.TerritoryParts.Joining.Joined;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Visitor;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.TaskDesk;
import org.tripartita.workflow.TaskDesk.Receipt;

/** Exercises of municipalities: who opens them, who acts in them, and where authority ends. */
@ProductTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MunicipalExerciseTest {

	private static final String PASSWORD = "una clave de prueba";

	private static final String DRAFT = "userTask_draftDeclaration";

	private static final String SIGN = "userTask_signDeclaration";

	@Autowired
	private Walk walk;

	@Autowired
	private Exercises exercises;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Guarantors guarantors;

	@Autowired
	private TerritoryParts parts;

	@Autowired
	private TaskDesk desk;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private int port;

	@Test
	void the_garante_of_the_state_opens_and_drafts_and_the_municipality_signs() {
		municipality("TLA", "TLA-015");
		var id = opened("organo-garante.tla", "TLA-015");

		assertThat(draft("organo-garante.tla", id)).isEqualTo(new Receipt.Taken(""));
		for (var person : List.of("organo-garante.tla", "gobierno.tla-015", "sociedad-civil.tla-015")) {
			var role = person.substring(0, person.indexOf('.'));
			assertThat(desk.submit(person, walk.task(id, SIGN, role).taskId(), signature())).isEqualTo(new Receipt.Taken(""));
			walk.runJobs();
		}
		assertThat(exercises.get(id).state()).isNotEqualTo(ExerciseState.PROSPECT);
		assertThat(accounts.reachable("organo-garante.tla-015")).extracting(Contact::username)
			.contains("organo-garante.tla", "organo-garante.tla-015");
	}

	@Test
	void the_government_of_the_state_and_that_of_the_municipality_open_one_too() {
		municipality("SLP", "SLP-028");
		assertThat(exercises.get(opened("gobierno.slp", "SLP-028")).code()).startsWith("SLP-028-");

		municipality("VER", "VER-193");
		assertThat(exercises.get(opened("gobierno.ver-193", "VER-193")).name())
			.isEqualTo("Veracruz (municipio), Veracruz: Cocreación desde lo local, ejercicio 1");
	}

	@Test
	void a_municipal_mandate_opens_nothing_outside_of_its_municipality() {
		municipality("ZAC", "ZAC-017");
		walk.peopleOf("ZAC-056");

		for (var elsewhere : List.of("ZAC", "ZAC-056", "JAL-039")) {
			assertThat(desk.start("gobierno.zac-017", "local-strategy", opening(elsewhere))).as(elsewhere).isInstanceOf(Receipt.Refused.class);
			assertThat(desk.start("organo-garante.zac-017", "local-strategy", opening(elsewhere))).as(elsewhere)
				.isInstanceOf(Receipt.Refused.class);
		}
		assertThat(exercises.findByTerritoryCodeOrderByCycleNumber("ZAC-056")).isEmpty();
	}

	@Test
	void a_task_of_another_municipality_is_neither_listed_nor_read_nor_taken_nor_answered() {
		municipality("NLE", "NLE-019");
		walk.peopleOf("NLE-046");
		var id = opened("organo-garante.nle", "NLE-019");
		var task = walk.task(id, DRAFT, "organo-garante").taskId();

		for (var stranger : List.of("organo-garante.nle-046", "gobierno.nle-046", "gobierno.nle", "facilitacion.nle-019", "administracion.nle-046")) {
			var visitor = new Visitor(port);
			visitor.logIn(stranger, PASSWORD);
			assertThat(visitor.engine("/task").body()).as(stranger).doesNotContain(task);
			assertThat(visitor.engine("/process-instance").body()).as(stranger).doesNotContain(exercises.get(id).code());
			assertThat(visitor.engine("/history/task").body()).as(stranger).doesNotContain(task);
			assertThat(visitor.engine("/task/" + task).statusCode()).as(stranger).isIn(403, 404);
			assertThat(visitor.engine("/task/" + task + "/form-variables").statusCode()).as(stranger).isNotEqualTo(200);
			assertThat(visitor.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + stranger + "\"}").statusCode()).as(stranger)
				.isGreaterThanOrEqualTo(400);
			assertThat(visitor.engine("POST", "/task/" + task + "/submit-form", "{\"variables\":{\"text\":{\"value\":\"Texto\"}}}")
				.statusCode()).as(stranger).isGreaterThanOrEqualTo(400);
		}
		assertThat(walk.task(id, DRAFT, "organo-garante").taskId()).isEqualTo(task);
		var own = new Visitor(port);
		own.logIn("organo-garante.nle", PASSWORD);
		assertThat(own.engine("/task").body()).contains(task);
	}

	@Test
	void whoever_is_garante_of_the_state_wears_no_second_hat_in_its_municipalities() {
		municipality("COA", "COA-035");

		assertThat(mandates.give(mandate("organo-garante.coa", Role.GOBIERNO, "COA-035"), "administracion.coa"))
			.isEqualTo(new Refused("mandate.two-hats"));
		assertThat(mandates.give(mandate("gobierno.coa-035", Role.ORGANO_GARANTE, "COA"), "administracion.coa"))
			.isEqualTo(new Refused("mandate.two-hats"));
	}

	@Test
	void in_a_municipality_with_a_garante_of_its_own_that_of_the_state_wears_no_hat_on_those_days() {
		walk.peopleOf("PUE");
		var part = ((Joined) parts.addMunicipality("PUE", "Atlixco", null)).part().code();
		walk.peopleOf(part);
		var today = clock.today();
		guarantors.end(guarantors.register(new NewGuarantor(part, Guarantor.Branch.ALL, "Contraloría municipal",
				Guarantor.Independence.INTERNAL_CONTROL, today.minusDays(400), "Bando", false), "prueba"), today.plusDays(30), "Bando");

		assertThat(mandates.give(mandate("organo-garante.pue", Role.GOBIERNO, part), "administracion.pue"))
			.as("from the day after the last of its own garante").isEqualTo(new Refused("mandate.two-hats"));
		assertThat(mandates.give(mandate("organo-garante.pue", Role.GOBIERNO, part, today.plusDays(30)), "administracion.pue"))
			.isInstanceOf(Recorded.class);
		assertThat(mandates.give(mandate("gobierno." + part.toLowerCase(), Role.ORGANO_GARANTE, "PUE"), "administracion.pue"))
			.isEqualTo(new Refused("mandate.two-hats"));
	}

	@Test
	void the_site_shows_it_in_its_state_and_names_its_municipality() {
		municipality("MIC", "MIC-066");
		var exercise = exercises.get(opened("organo-garante.mic-066", "MIC-066"));
		var anybody = new Visitor(port);

		assertThat(anybody.get("/estados/MIC").body()).contains("En sus municipios y poderes", exercise.code(), "Pátzcuaro, Michoacán");
		assertThat(anybody.get("/ejercicios/" + exercise.code()).body()).contains("Municipio o alcaldía", "Pátzcuaro, Michoacán",
				"href=\"/estados/MIC\"");
		assertThat(anybody.get("/estados/MIC-066").statusCode()).isEqualTo(404);
	}

	private void municipality(String state, String municipality) {
		walk.peopleOf(state);
		walk.peopleOf(municipality);
		database.sql("update exercise set state = 'CONCLUDED', concluded_on = opened_on where territory_code = ? and state <> 'CONCLUDED'")
			.param(municipality)
			.update();
	}

	private UUID opened(String person, String territory) {
		var receipt = desk.start(person, "local-strategy", opening(territory));
		assertThat(receipt).isInstanceOf(Receipt.Taken.class);
		walk.runJobs();
		return exercises.findByCode(((Receipt.Taken) receipt).businessKey()).orElseThrow().id();
	}

	private Map<String, Object> opening(String territory) {
		return Map.of("territory", territory, "convener", "organo-garante", "interestOn", clock.today().minusDays(40).toString());
	}

	private Receipt draft(String person, UUID exercise) {
		var receipt = desk.submit(person, walk.task(exercise, DRAFT, "organo-garante").taskId(),
				Map.of("text", "Las tres partes manifestamos nuestra voluntad de abrir el gobierno municipal.", "place", "Ixtacuixtla"));
		walk.runJobs();
		return receipt;
	}

	private Map<String, Object> signature() {
		return Map.of("decision", "SIGN", "organisation", "Ayuntamiento de Ixtacuixtla", "position", "Titular", "powers",
				"Bando de gobierno", "actedOn", clock.today().toString());
	}

	private NewMandate mandate(String person, Role role, String territory) {
		return mandate(person, role, territory, null);
	}

	private NewMandate mandate(String person, Role role, String territory, @Nullable LocalDate to) {
		return new NewMandate(person, role, territory, "Institución de prueba", "Oficio 1/2026", "Acuerdo", null, clock.today(), to);
	}

}
