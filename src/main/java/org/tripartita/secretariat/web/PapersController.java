package org.tripartita.secretariat.web;

import java.io.IOException;
import java.security.Principal;
import java.util.Objects;

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

import org.tripartita.identity.Sector;
import org.tripartita.record.EvidenceResult;
import org.tripartita.secretariat.PaperKind;
import org.tripartita.secretariat.Secretariat;
import org.tripartita.secretariat.SecretariatLog;
import org.tripartita.secretariat.SecretariatPapers;
import org.tripartita.secretariat.SecretariatPapers.Upload;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Verdict;
import org.tripartita.secretariat.VoiceKind;
import org.tripartita.secretariat.Voices;
import org.tripartita.workflow.Authority;
import org.tripartita.workflow.RoleGroups;
import org.tripartita.workflow.Texts;

/**
 * {@code /espacio/secretariados/STL-OAX}: whoever keeps the STL's papers files its documents, names its point of contact
 * and notes who has a voice without a vote. For the garante and the sector that is its secretary.
 */
@Controller
class PapersController {

	private final Secretariats secretariats;

	private final SecretariatPapers papers;

	private final Voices voices;

	private final SecretariatLog log;

	private final Authority authority;

	private final Texts texts;

	PapersController(Secretariats secretariats, SecretariatPapers papers, Voices voices, SecretariatLog log, Authority authority,
			Texts texts) {
		this.secretariats = secretariats;
		this.papers = papers;
		this.voices = voices;
		this.log = log;
		this.authority = authority;
		this.texts = texts;
	}

	@GetMapping("/espacio/secretariados/{code}")
	ModelAndView show(@PathVariable String code, @RequestParam(required = false) @Nullable String listo, Principal person) {
		return page(admitted(code, person), null, listo != null);
	}

	@PostMapping("/espacio/secretariados/{code}/documentos")
	ModelAndView add(@PathVariable String code, SentPaper sent, @RequestParam(required = false) @Nullable MultipartFile archivo,
			Principal person) throws IOException {
		var secretariat = admitted(code, person);
		var fault = sent.fault();
		if (fault == null && (archivo == null || archivo.isEmpty())) {
			fault = "paper.no-file";
		}
		if (fault == null && papers.add(secretariat.id(), upload(sent, Objects.requireNonNull(archivo)),
				person.getName()) instanceof EvidenceResult.Refused refused) {
			fault = refused.reasonKey();
		}
		return fault == null ? done(secretariat) : refused(secretariat, texts.of(fault));
	}

	private static Upload upload(SentPaper sent, MultipartFile file) throws IOException {
		var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		return new Upload(PaperKind.valueOf(Objects.requireNonNull(sent.tipo())), Objects.requireNonNull(sent.titulo()).strip(), sent.day(), name, file.getContentType(), file.getBytes());
	}

	@PostMapping("/espacio/secretariados/{code}/contacto")
	ModelAndView reachAt(@PathVariable String code, @RequestParam(defaultValue = "") String oficina,
			@RequestParam(defaultValue = "") String correo, Principal person) {
		var secretariat = admitted(code, person);
		if (!SentPaper.isLine(oficina) || correo.length() > SentPaper.LONGEST_LINE) {
			return refused(secretariat, texts.of("paper.contact-wrong"));
		}
		return answer(secretariat, papers.reachAt(secretariat.id(), oficina.strip(), correo.strip()));
	}

	@PostMapping("/espacio/secretariados/{code}/voces")
	ModelAndView hear(@PathVariable String code, SentVoice sent, Principal person) {
		var secretariat = admitted(code, person);
		var fault = sent.fault();
		return fault != null ? refused(secretariat, texts.of(fault))
				: answer(secretariat, voices.hear(sent.voice(secretariat.id()), person.getName()));
	}

	@PostMapping("/espacio/secretariados/{code}/voces/fin")
	ModelAndView end(@PathVariable String code, @RequestParam(defaultValue = "") String voz, @RequestParam(defaultValue = "") String dia,
			Principal person) {
		var secretariat = admitted(code, person);
		var day = SentPaper.day(dia);
		var own = voices.of(secretariat.id()).stream().filter(voice -> voice.id().toString().equals(voz)).findFirst();
		return day == null || own.isEmpty() ? refused(secretariat, texts.of("secretariat.voice-not-there"))
				: answer(secretariat, voices.end(secretariat.id(), own.get().id(), day));
	}

	private ModelAndView answer(Secretariat secretariat, Verdict verdict) {
		return verdict instanceof Verdict.Refused refused
				? refused(secretariat, texts.of(refused.reason(), refused.arguments().toArray())) : done(secretariat);
	}

	private static ModelAndView done(Secretariat secretariat) {
		return new ModelAndView(new RedirectView("/espacio/secretariados/" + secretariat.code() + "?listo=1"));
	}

	private ModelAndView refused(Secretariat secretariat, String fault) {
		var page = page(secretariat, fault, false);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private Secretariat admitted(String code, Principal person) {
		var secretariat = secretariats.findByCode(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var groups = authority.rolesOf(person.getName());
		var keeper = secretariat.hasRules() ? secretariat.rules().secretary() : Sector.OVERSIGHT_BODY;
		if (!groups.contains(group(Sector.OVERSIGHT_BODY, secretariat)) && !groups.contains(group(keeper, secretariat))) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return secretariat;
	}

	private static String group(Sector sector, Secretariat secretariat) {
		return RoleGroups.of(sector.role(), secretariat.territoryCode());
	}

	private ModelAndView page(Secretariat secretariat, @Nullable String fault, boolean done) {
		var page = new ModelAndView("secretariat/workspace", "secretariat", secretariat);
		page.addObject("place", "espacio");
		page.addObject("papers", papers.of(secretariat.id()));
		page.addObject("kinds", PaperKind.values());
		page.addObject("voices", voices.of(secretariat.id()).stream().filter(voice -> voice.to() == null).toList());
		page.addObject("voiceKinds", VoiceKind.values());
		page.addObject("today", log.today());
		page.addObject("fault", fault);
		page.addObject("done", done);
		return page;
	}

}
