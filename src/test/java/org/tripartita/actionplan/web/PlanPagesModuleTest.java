package org.tripartita.actionplan.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tripartita.actionplan.ApprovedCommitments;
import org.tripartita.actionplan.DraftMilestone;
import org.tripartita.actionplan.Drafts;
import org.tripartita.actionplan.Milestones;
import org.tripartita.actionplan.PlanContent;
import org.tripartita.actionplan.Plans;
import org.tripartita.exercise.Exercise;
import org.tripartita.testing.ProductTest;
import org.tripartita.testing.PublishedSchema;
import org.tripartita.testing.TestClock;
import org.tripartita.testing.Walk;
import org.tripartita.workflow.RoleGroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ProductTest
class PlanPagesModuleTest {

	/** Where in a plan's data the field stands whose codes its dictionary explains. */
	private static final Map<String, String> CODED = Map.of("origin", "commitments.origin", "axes", "commitments.content.axes", "crossCutting",
			"plan.crossCutting", "sector", "endorsements.sector", "stand", "endorsements.stand");

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Walk walk;

	@Autowired
	private TestClock clock;

	@Autowired
	private ApprovedCommitments.Parts parts;

	@Autowired
	private Milestones milestones;

	@Autowired
	private Plans plans;

	private MockMvc web;

	private Exercise exercise;

	private UUID commitment;

	private String government;

	@BeforeEach
	void a_published_plan() {
		web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
		LocalDate start = clock.today().minusDays(30);
		exercise = walk.exercise(start.minusDays(200));
		government = RoleGroups.of("gobierno", exercise.territoryCode());
		var approved = parts.of(exercise, start);
		commitment = approved.approve(Drafts.running(start, start.plusYears(1), new DraftMilestone("Publicar la plataforma",
				start.plusMonths(6), "Tesorería Municipal", "=DIRECCION(\"electrónica\")")));
		approved.publish(new PlanContent("Plan", start, start.plusYears(1), "Introducción", "Contexto", "Proceso", Set.of()));
	}

	@Test
	void anybody_gets_the_files_of_the_plan_under_its_exercise() throws Exception {
		web.perform(get("/plan/{code}/plan.csv", exercise.code()).with(user(government)))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
			.andExpect(content().string(containsString("Publicar la plataforma")))
			.andExpect(content().string(containsString("\"'=DIRECCION(\"\"electrónica\"\")\"")));
		web.perform(get("/plan/{code}/plan.json", exercise.code()).with(user(government)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("\"exercise\" : \"" + exercise.code())));
		web.perform(get("/plan/{code}/plan.pdf", exercise.code()).with(user(government)))
			.andExpect(status().isOk())
			.andExpect(content().contentType("application/pdf"));
		web.perform(get("/plan/NADA-2020-1/plan.pdf").with(user(government))).andExpect(status().isNotFound());
	}

	@Test
	void the_json_of_a_plan_names_the_page_that_explains_each_of_its_fields_and_codes() throws Exception {
		var published = web.perform(get("/plan/{code}/plan.json", exercise.code()))
			.andExpect(header().string("Link", "</plan/plan.schema.json>; rel=\"describedby\"; type=\"application/schema+json\""))
			.andReturn();
		var schema = web.perform(get("/plan/plan.schema.json")).andExpect(status().isOk()).andExpect(content().contentType("application/schema+json")).andReturn();
		var explained = new PublishedSchema(read(schema));

		assertThat(explained.faults(read(published))).isEmpty();
		assertThat(read(published).path("$schema").asText()).endsWith("/plan/plan.schema.json");
		assertThat(read(published).path("dictionary").properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrderElementsOf(CODED.keySet());
		read(published).path("dictionary").properties().forEach(codes -> assertThat(explained.codes(CODED.get(codes.getKey()))).as(codes.getKey())
			.isEqualTo(new ObjectMapper().convertValue(codes.getValue(), new TypeReference<Map<String, String>>() { })));
	}

	private static JsonNode read(MvcResult answer) throws Exception {
		return new ObjectMapper().readTree(answer.getResponse().getContentAsByteArray());
	}

	@Test
	void the_government_of_the_territory_adds_evidence_as_a_file_or_an_address() throws Exception {
		web.perform(get(path()).with(user(government)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Publicar la plataforma")));
		var file = new MockMultipartFile("archivo", "minuta.csv", "text/csv",
				"fecha,acuerdo\r\n2026-01-01,publicar\r\n".getBytes(StandardCharsets.UTF_8));
		web.perform(sending("Minuta").file(file).with(user(government)).with(csrf()))
			.andExpect(redirectedUrl(path() + "?agregada=1"));
		web.perform(sending("Plataforma").param("direccion", "https://www.example.org").with(user(government)).with(csrf()))
			.andExpect(redirectedUrl(path() + "?agregada=1"));

		assertThat(plans.evidenceOfCommitment(commitment)).hasSize(2);
		web.perform(get(path()).param("agregada", "1").with(user(government)))
			.andExpect(content().string(containsString("Minuta")))
			.andExpect(content().string(containsString("La evidencia quedó agregada")));
	}

	@Test
	void what_is_no_evidence_is_refused_and_what_was_written_stays() throws Exception {
		refused(sending("Nada"), "Elige un archivo o escribe una dirección");
		refused(sending(" ").param("direccion", "https://www.example.org"), "Escribe un título");
		refused(sending("Programa").file(new MockMultipartFile("archivo", "virus.exe", "application/pdf", new byte[] { 'M', 'Z', 0 })),
				"Este tipo de archivo no se admite", "value=\"Programa\"");
		refused(sending("Programa").file(new MockMultipartFile("archivo", "plan.pdf", "application/pdf", "#!/bin/sh\nexit".getBytes())),
				"Este tipo de archivo no se admite");
		for (var unkept : List.of("Nulo \u0000", "\u0000", "\u202e", "…")) {
			refused(sending(unkept).param("direccion", "https://www.example.org"), "Escribe un título");
		}
		refused(sending("Con guion").param("direccion", "javascript:alert(1)"), "debe empezar con https://", "value=\"Con guion\"");
		refused(sending("<b>Negritas</b>"), "value=\"&lt;b&gt;Negritas&lt;/b&gt;\"");
		refused(multipart(path()).param("hito", UUID.randomUUID().toString()).param("titulo", "Otro"),
				"Elige uno de los hitos");
		refused(multipart(path()).param("hito", "${7*7}").param("titulo", "Otro").param("sinDatosPersonales", "quizá"),
				"Elige uno de los hitos", "value=\"Otro\"");
		refused(multipart(path()).param("hito", milestone()).param("titulo", "Con nombres").param("direccion", "https://www.example.org"),
				"no contiene datos personales");
		assertThat(plans.evidenceOfCommitment(commitment)).isEmpty();
	}

	@Test
	void others_do_not_get_in() throws Exception {
		walk.peopleOf("JAL");
		web.perform(get(path()).with(user(RoleGroups.of("sociedad-civil", exercise.territoryCode())))).andExpect(status().isForbidden());
		web.perform(get(path()).with(user("gobierno.jal"))).andExpect(status().isForbidden());
		web.perform(sending("Sin permiso").param("direccion", "https://www.example.org").with(user(government)))
			.andExpect(status().isForbidden());
		web.perform(get("/espacio/compromisos/{id}/evidencias", UUID.randomUUID()).with(user(government)))
			.andExpect(status().isNotFound());
		assertThat(plans.evidenceOfCommitment(commitment)).isEmpty();
	}

	private void refused(MockHttpServletRequestBuilder request, String... shown) throws Exception {
		var answer = web.perform(request.with(user(government)).with(csrf())).andExpect(status().isUnprocessableEntity()).andReturn();
		assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains(shown).contains("role=\"alert\"");
	}

	private MockMultipartHttpServletRequestBuilder sending(String title) {
		return (MockMultipartHttpServletRequestBuilder) multipart(path()).param("hito", milestone())
			.param("titulo", title)
			.param("sinDatosPersonales", "true");
	}

	private String milestone() {
		return milestones.findByCommitmentIdOrderByPosition(commitment).get(0).id().toString();
	}

	private String path() {
		return "/espacio/compromisos/" + commitment + "/evidencias";
	}

}
