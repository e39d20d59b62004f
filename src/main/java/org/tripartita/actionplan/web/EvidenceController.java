package org.tripartita.actionplan.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.tripartita.actionplan.Commitment;
import org.tripartita.actionplan.Commitments;
import org.tripartita.actionplan.EvidenceFiling;
import org.tripartita.actionplan.Milestone;
import org.tripartita.actionplan.Milestones;
import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Sector;
import org.tripartita.record.EvidenceResult;
import org.tripartita.workflow.ParticipantSession;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Texts;

/** The workspace in which the government adds the evidence of a commitment's progress, as a file or an address. */
@Controller
class EvidenceController {

	private static final int LONGEST_TITLE = 200;

	private final Commitments commitments;

	private final Milestones milestones;

	private final EvidenceFiling filing;

	private final Plans plans;

	private final Exercises exercises;

	private final ParticipantSession session;

	private final Texts texts;

	EvidenceController(Commitments commitments, Milestones milestones, EvidenceFiling filing, Plans plans,
			Exercises exercises, ParticipantSession session, Texts texts) {
		this.commitments = commitments;
		this.milestones = milestones;
		this.filing = filing;
		this.plans = plans;
		this.exercises = exercises;
		this.session = session;
		this.texts = texts;
	}

	/** What a person sent; a browser sends an empty file where none was chosen. */
	record Sent(@Nullable UUID hito, @Nullable String titulo, @Nullable MultipartFile archivo, @Nullable String direccion,
			boolean sinDatosPersonales) {

		String title() {
			return titulo == null ? "" : titulo.strip();
		}

		String address() {
			return direccion == null ? "" : direccion.strip();
		}

		boolean hasFile() {
			return archivo != null && !archivo.isEmpty();
		}

	}

	@GetMapping("/espacio/compromisos/{id}/evidencias")
	ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String agregada, Principal person) {
		return page(admitted(id, person), null, agregada != null, null);
	}

	@PostMapping("/espacio/compromisos/{id}/evidencias")
	ModelAndView add(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID hito,
			@RequestParam(required = false) @Nullable String titulo,
			@RequestParam(required = false) @Nullable MultipartFile archivo,
			@RequestParam(required = false) @Nullable String direccion,
			@RequestParam(defaultValue = "false") boolean sinDatosPersonales, Principal person) throws IOException {
		var commitment = admitted(id, person);
		var sent = new Sent(hito, titulo, archivo, direccion, sinDatosPersonales);
		var fault = fault(commitment, sent);
		if (fault == null && keep(sent, person.getName()) instanceof EvidenceResult.Refused refused) {
			fault = refused.reasonKey();
		}
		if (fault == null) {
			return new ModelAndView(new RedirectView("/espacio/compromisos/" + id + "/evidencias?agregada=1"));
		}
		var page = page(commitment, texts.of(fault), false, sent);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private @Nullable String fault(Commitment commitment, Sent sent) {
		if (workPlan(commitment).stream().noneMatch(step -> step.id().equals(sent.hito()))) {
			return "evidence.unknown-milestone";
		}
		if (sent.title().isEmpty() || sent.title().length() > LONGEST_TITLE) {
			return "evidence.title-missing";
		}
		if (sent.hasFile() == !sent.address().isEmpty()) {
			return "evidence.nothing-sent";
		}
		return sent.sinDatosPersonales() ? null : "evidence.personal-data";
	}

	private EvidenceResult keep(Sent sent, String person) throws IOException {
		var file = sent.archivo();
		if (file == null || file.isEmpty()) {
			return filing.addAddress(sent.hito(), sent.title(), sent.address(), person);
		}
		var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
		return filing.addFile(sent.hito(), sent.title(), name, file.getContentType(), file.getBytes(), person);
	}

	private Commitment admitted(UUID id, Principal person) {
		var commitment = commitments.findById(id)
			.filter(found -> found.number() != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var group = RoleGroups.of(Sector.GOVERNMENT.role(), exercises.get(commitment.exerciseId()).territoryCode());
		if (!session.groupsOf(person.getName()).contains(group)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return commitment;
	}

	private List<Milestone> workPlan(Commitment commitment) {
		return milestones.findByCommitmentIdOrderByPosition(commitment.id());
	}

	private ModelAndView page(Commitment commitment, @Nullable String fault, boolean added, @Nullable Sent sent) {
		var page = new ModelAndView("actionplan/evidence", "commitment", commitment);
		page.addObject("milestones", workPlan(commitment));
		page.addObject("evidence", plans.evidenceOfCommitment(commitment.id())
			.stream()
			.collect(Collectors.groupingBy(PublicPlan.Evidence::milestoneId)));
		page.addObject("fault", fault);
		page.addObject("added", added);
		page.addObject("sent", sent);
		return page;
	}

}
