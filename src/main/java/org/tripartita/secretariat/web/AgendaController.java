package org.tripartita.secretariat.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Objects;
import java.util.UUID;

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

import org.tripartita.identity.Sector;
import org.tripartita.record.EvidenceResult;
import org.tripartita.secretariat.Agenda;
import org.tripartita.secretariat.AgendaDocuments;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Texts;

/** {@code /espacio/orden-del-dia/<STL>}: what waits for the STL, and the documents on which each matter is deliberated. */
@Controller
class AgendaController {

	private final Secretariats secretariats;

	private final Agenda agenda;

	private final AgendaDocuments documents;

	private final Authority authority;

	private final Texts texts;

	AgendaController(Secretariats secretariats, Agenda agenda, AgendaDocuments documents, Authority authority, Texts texts) {
		this.secretariats = secretariats;
		this.agenda = agenda;
		this.documents = documents;
		this.authority = authority;
		this.texts = texts;
	}

	@GetMapping("/espacio/orden-del-dia/{id}")
	ModelAndView show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String agregado, Principal person) {
		return page(admitted(id, person), null, agregado != null, null);
	}

	@PostMapping(path = "/espacio/orden-del-dia/{id}/documentos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView add(@PathVariable UUID id, MultipartHttpServletRequest form, Principal person) throws IOException {
		var secretariat = admitted(id, person);
		var sent = SentDocument.of(form);
		var fault = sent.fault(agenda.pending(id).stream().filter(item -> !item.inHand()).map(Agenda.Pending::id).toList());
		if (fault == null && keep(sent, person.getName()) instanceof EvidenceResult.Refused refused) {
			fault = refused.reasonKey();
		}
		if (fault == null) {
			return new ModelAndView(new RedirectView(AgendaWorkspace.ADDRESS + id + "?agregado=1"));
		}
		var page = page(secretariat, texts.of(fault), false, sent);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private EvidenceResult keep(SentDocument sent, String person) throws IOException {
		var item = UUID.fromString(sent.item());
		var file = sent.file();
		if (file == null) {
			return documents.addAddress(item, sent.title(), sent.address(), person);
		}
		return documents.addFile(item, sent.title(), Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getContentType(),
				file.getBytes(), person);
	}

	/** The three sectors prepare the agenda, each with the same right (G-12). */
	private Secretariat admitted(UUID id, Principal person) {
		var secretariat = secretariats.findById(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var held = authority.rolesOf(person.getName());
		if (Sector.roles().stream().map(role -> RoleGroups.of(role, secretariat.territoryCode())).noneMatch(held::contains)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return secretariat;
	}

	private ModelAndView page(Secretariat secretariat, @Nullable String fault, boolean added, @Nullable SentDocument sent) {
		var pending = agenda.pending(secretariat.id());
		var page = new ModelAndView("secretariat/agenda", "secretariat", secretariat);
		page.addObject("pending", pending);
		page.addObject("papers", documents.of(pending.stream().map(Agenda.Pending::id).toList()));
		page.addObject("fault", fault);
		page.addObject("added", added);
		page.addObject("sent", sent);
		return page;
	}

}
