package org.tripartita.exercise.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
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

import org.tripartita.exercise.GuarantorPaper;
import org.tripartita.exercise.GuarantorPapers;
import org.tripartita.exercise.GuarantorPapers.Matter;
import org.tripartita.exercise.GuarantorPapers.Sent;
import org.tripartita.identity.Role;
import org.tripartita.record.EvidenceResult;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Texts;

/**
 * {@code /espacio/garantes/OAX}: the publications that end or name a garante of a territory, added as PDF by whoever may report
 * a change of it, or by the administration of the federation.
 */
@Controller
class GuarantorPapersController {

	private static final List<Role> PARTIES = List.of(Role.ORGANO_GARANTE, Role.GOBIERNO, Role.SOCIEDAD_CIVIL, Role.ADMINISTRACION);

	private final GuarantorPapers papers;

	private final Territories territories;

	private final Authority authority;

	private final Texts texts;

	GuarantorPapersController(GuarantorPapers papers, Territories territories, Authority authority, Texts texts) {
		this.papers = papers;
		this.territories = territories;
		this.authority = authority;
		this.texts = texts;
	}

	@GetMapping(GuarantorWorkspace.ADDRESS + "{code}")
	ModelAndView show(@PathVariable String code, @RequestParam(required = false) @Nullable String agregada, Principal person) {
		admitted(code, person);
		return page(code, null, agregada != null, null);
	}

	@PostMapping(path = GuarantorWorkspace.ADDRESS + "{code}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView add(@PathVariable String code, MultipartHttpServletRequest form, Principal person) throws IOException {
		var role = admitted(code, person);
		var sent = SentPublication.of(form);
		var matters = papers.matters(code);
		var fault = sent.fault(matters);
		if (fault == null && keep(sent, matters, role, person.getName()) instanceof EvidenceResult.Refused refused) {
			fault = refused.reasonKey();
		}
		if (fault == null) {
			return new ModelAndView(new RedirectView(GuarantorWorkspace.ADDRESS + code + "?agregada=1"));
		}
		var page = page(code, texts.of(fault), false, sent);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private EvidenceResult keep(SentPublication sent, List<Matter> matters, String role, String person) throws IOException {
		var file = Objects.requireNonNull(sent.file());
		return papers.add(sent.among(matters).orElseThrow(), new Sent(sent.title(), Objects.requireNonNullElse(file.getOriginalFilename(), ""),
				file.getContentType(), file.getBytes()), role, person);
	}

	/** The group of a role under which the person may add something; whoever has none learns nothing. */
	private String admitted(String code, Principal person) {
		if (territories.findByCode(code).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		var held = authority.rolesOf(person.getName());
		var federal = RoleGroups.of(Role.ADMINISTRACION.id(), Territory.FEDERATION);
		return PARTIES.stream()
			.map(role -> RoleGroups.of(role.id(), code))
			.filter(held::contains)
			.findFirst()
			.or(() -> held.stream().filter(federal::equals).findFirst())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	private ModelAndView page(String code, @Nullable String fault, boolean added, @Nullable SentPublication sent) {
		var page = new ModelAndView("exercise/guarantor-papers", "territory", territories.findByCode(code).orElseThrow());
		page.addObject("matters", papers.matters(code));
		page.addObject("papers", papers.of(code).stream().collect(Collectors.groupingBy(GuarantorPaper::about)));
		page.addObject("fault", fault);
		page.addObject("added", added);
		page.addObject("sent", sent);
		return page;
	}

}
