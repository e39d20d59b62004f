package org.tripartita.portal.web;

import java.nio.charset.StandardCharsets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

import org.tripartita.monitoring.PublicStalls;
import org.tripartita.workflow.DataSchema;
import org.tripartita.workflow.Texts;

/** The open data of the site: one table of all exercises, one file for each, and the page that explains them. */
@Controller
class OpenDataController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final String SCHEMA_ADDRESS = "/ejercicios/datos.schema.json";

	private static final DataSchema SCHEMA = new DataSchema(SCHEMA_ADDRESS, "exercise.schema.json");

	private final ExerciseList exercises;

	private final ExerciseReader reader;

	private final PublicStalls stalls;

	private final ExerciseTable table;

	private final String site;

	OpenDataController(ExerciseList exercises, ExerciseReader reader, PublicStalls stalls, Texts texts, @Value("${tripartita.public-address}") String site) {
		this.exercises = exercises;
		this.reader = reader;
		this.stalls = stalls;
		this.table = new ExerciseTable(texts::of);
		this.site = site;
	}

	@GetMapping("/datos")
	String explained(Model model) {
		model.addAttribute("place", "datos");
		model.addAttribute("columns", table.columns());
		return "portal/data";
	}

	@GetMapping("/datos/ejercicios.csv")
	ResponseEntity<byte[]> table() {
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ejercicios.csv\"")
			.body(table.csv(exercises.all()).getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/ejercicios/{code}/datos.json")
	@ResponseBody
	ResponseEntity<ExerciseData> exercise(@PathVariable String code) {
		var page = reader.read(code).orElseThrow(() -> new NoSuchPage("exercise " + code));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.LINK, SCHEMA.link())
			.body(ExerciseData.of(page, stalls.ofExercise(page.exercise().id()), site + SCHEMA_ADDRESS));
	}

	/** What the fields and codes of every {@code datos.json} mean. */
	@GetMapping(SCHEMA_ADDRESS)
	ResponseEntity<Resource> schema() {
		return SCHEMA.answer();
	}

}
