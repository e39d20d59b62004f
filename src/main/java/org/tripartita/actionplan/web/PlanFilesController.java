package org.tripartita.actionplan.web;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tripartita.actionplan.PlanVersion;
import org.tripartita.actionplan.PlanVersion.PlanFile;
import org.tripartita.actionplan.Plans;
import org.tripartita.exercise.Exercises;
import org.tripartita.record.Document;
import org.tripartita.record.Documents;
import org.tripartita.workflow.DataSchema;

/** The files of the plan in force, under an address that people can remember: {@code /plan/OAX-2015-1/plan.csv}. */
@Controller
class PlanFilesController {

	private static final String SCHEMA_ADDRESS = "/plan/plan.schema.json";

	private static final DataSchema SCHEMA = new DataSchema(SCHEMA_ADDRESS, "plan.schema.json");

	private final Exercises exercises;

	private final Plans plans;

	private final Documents documents;

	PlanFilesController(Exercises exercises, Plans plans, Documents documents) {
		this.exercises = exercises;
		this.plans = plans;
		this.documents = documents;
	}

	@GetMapping("/plan/{exerciseCode}/plan.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String exerciseCode) {
		return file(version(exerciseCode).pdf());
	}

	@GetMapping("/plan/{exerciseCode}/plan.csv")
	ResponseEntity<byte[]> csv(@PathVariable String exerciseCode) {
		return file(version(exerciseCode).csv());
	}

	@GetMapping("/plan/{exerciseCode}/plan.json")
	ResponseEntity<byte[]> json(@PathVariable String exerciseCode) {
		return file(version(exerciseCode).json());
	}

	/** What the fields and codes of every {@code plan.json} mean. */
	@GetMapping(SCHEMA_ADDRESS)
	ResponseEntity<Resource> schema() {
		return SCHEMA.answer();
	}

	private PlanVersion version(String exerciseCode) {
		return exercises.findByCode(exerciseCode)
			.flatMap(exercise -> plans.ofExercise(exercise.id()))
			.orElseThrow(PlanFilesController::notFound)
			.current();
	}

	private ResponseEntity<byte[]> file(PlanFile file) {
		var document = documents.find(file.documentId()).orElseThrow(PlanFilesController::notFound);
		var bytes = documents.content(file.documentId()).orElseThrow(PlanFilesController::notFound);
		return ResponseEntity.ok()
			.contentType(type(document))
			.eTag('"' + document.sha256() + '"')
			.cacheControl(CacheControl.noCache().cachePublic())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(document.fileName(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.headers(headers -> describe(headers, document))
			.body(bytes);
	}

	/** A plan of an earlier version keeps its bytes, so its answer and not its content says where it is explained. */
	private static void describe(HttpHeaders headers, Document document) {
		if (document.mediaType().equals(MediaType.APPLICATION_JSON_VALUE)) {
			headers.add(HttpHeaders.LINK, SCHEMA.link());
		}
	}

	private static MediaType type(Document document) {
		var type = MediaType.parseMediaType(document.mediaType());
		return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
