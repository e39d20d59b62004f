package org.tripartita.actionplan;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tripartita.actionplan.PlanEndorsement.Stand;
import org.tripartita.exercise.Exercise;
import org.tripartita.identity.Sector;
import org.tripartita.workflow.Texts;

/**
 * Makes the files of a plan: a PDF to read, a CSV for a spreadsheet in the words of the site, and for machines a JSON that
 * keeps codes and tells what they mean (R11.1, R12.3 [S3:475]).
 */
@Component
class PlanFiles {

	private static final ObjectMapper JSON = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.enable(SerializationFeature.INDENT_OUTPUT)
		.build();

	private final Texts texts;

	private final PlanPdf pdf;

	private final String site;

	PlanFiles(Texts texts, PlanPdf pdf, @Value("${tripartita.public-address}") String site) {
		this.texts = texts;
		this.pdf = pdf;
		this.site = site;
	}

	/**
	 * A plan on its way to publication.
	 *
	 * @param number of the version
	 */
	record Edition(Exercise exercise, int number, PlanContent plan, List<Commitment> commitments,
			List<Milestone> milestones, List<PlanEndorsement> endorsements) {

		/** The milestones of one of its commitments; asked for by the template. */
		public List<Milestone> workPlan(Commitment commitment) {
			return milestones.stream().filter(step -> step.commitmentId().equals(commitment.id())).toList();
		}

		/** The day of the last endorsement; asked for by the template. */
		public LocalDate publishedOn() {
			return endorsements.stream().map(PlanEndorsement::actedOn).max(Comparator.naturalOrder()).orElseThrow();
		}

		List<Commitment> ofOrigin(CommitmentOrigin origin) {
			return commitments.stream().filter(one -> one.origin() == origin).toList();
		}

	}

	byte[] csv(Edition edition) {
		return new PlanTable(edition.commitments(), edition.milestones(), key -> texts.of(key)).csv().getBytes(StandardCharsets.UTF_8);
	}

	byte[] pdf(Edition edition) {
		return pdf.render(edition);
	}

	byte[] json(Edition edition) {
		var root = new LinkedHashMap<String, Object>();
		root.put("$schema", site + "/plan/plan.schema.json");
		root.put("exercise", edition.exercise().code());
		root.put("territory", edition.exercise().territoryCode());
		root.put("version", edition.number());
		root.put("plan", edition.plan());
		root.put("endorsements", edition.endorsements());
		root.put("commitments", edition.commitments().stream().map(one -> commitment(edition, one)).toList());
		root.put("dictionary", dictionary());
		try {
			return JSON.writeValueAsBytes(root);
		}
		catch (JsonProcessingException unwritable) {
			throw new UncheckedIOException(unwritable);
		}
	}

	/** By field what its codes mean, in the words of the site. */
	private Map<String, Map<String, String>> dictionary() {
		var dictionary = new LinkedHashMap<String, Map<String, String>>();
		dictionary.put("origin", labels("plan.origin.", CommitmentOrigin.values()));
		dictionary.put("axes", labels("plan.axis.", OpennessAxis.values()));
		dictionary.put("crossCutting", labels("plan.topic.", CrossCuttingTopic.values()));
		dictionary.put("sector", labels("sector.", Sector.values()));
		dictionary.put("stand", labels("plan.stand.", Stand.values()));
		return dictionary;
	}

	private Map<String, String> labels(String key, Enum<?>[] codes) {
		var labels = new LinkedHashMap<String, String>();
		for (var code : codes) {
			labels.put(code.name(), texts.of(key + code));
		}
		return labels;
	}

	private static Map<String, Object> commitment(Edition edition, Commitment one) {
		var data = new LinkedHashMap<String, Object>();
		data.put("id", one.id());
		data.put("number", one.number());
		data.put("origin", one.origin());
		data.put("content", one.content());
		data.put("milestones", edition.workPlan(one).stream().map(Milestone::draft).toList());
		return data;
	}

}
