package org.tripartita.actionplan.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
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
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Texts;

/** The workspace in which the government adds the evidence of a commitment's progress, as a file or an address. */
@Controller
class EvidenceController {

	private final Commitments commitments;

	private final Milestones milestones;

	private final EvidenceFiling filing;

	private final Plans plans;

	private final Exercises exercises;

	private final Authority authority;

	private final Texts texts;

	EvidenceController(Commitments commitments, Milestones milestones, EvidenceFiling filing, Plans plans,
			Exercises exercises, Authority authority, Texts texts) {
		this.commitments = commitments;
		this.milestones = milestones;
		this.filing = filing;
		this.plans = plans;
		this.exercises = exercises;
		this.authority = authority;
		this.texts = texts;
	}

	@GetMapping("/espacio/compromisos/{id}/evidencias")
	ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String agregada, Principal person) {
		return page(admitted(id, person), null, agregada != null, null);
	}

	@PostMapping(path = "/espacio/compromisos/{id}/evidencias", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView add(@PathVariable UUID id, MultipartHttpServletRequest form, Principal person) throws IOException {
		var commitment = admitted(id, person);
		var sent = SentEvidence.of(form);
		var fault = sent.fault(workPlan(commitment));
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

	private EvidenceResult keep(SentEvidence sent, String person) throws IOException {
		var milestone = UUID.fromString(sent.milestone());
		var file = sent.file();
		if (file == null) {
			return filing.addAddress(milestone, sent.title(), sent.address(), person);
		}
		var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
		return filing.addFile(milestone, sent.title(), name, file.getContentType(), file.getBytes(), person);
	}

	private Commitment admitted(UUID id, Principal person) {
		var commitment = commitments.findById(id)
			.filter(found -> found.number() != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var group = RoleGroups.of(Sector.GOVERNMENT.role(), exercises.get(commitment.exerciseId()).territoryCode());
		if (!authority.rolesOf(person.getName()).contains(group)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return commitment;
	}

	private List<Milestone> workPlan(Commitment commitment) {
		return milestones.findByCommitmentIdOrderByPosition(commitment.id());
	}

	private ModelAndView page(Commitment commitment, @Nullable String fault, boolean added, @Nullable SentEvidence sent) {
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
